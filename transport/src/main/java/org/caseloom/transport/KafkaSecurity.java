package org.caseloom.transport;

import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.jspecify.annotations.Nullable;

/**
 * How clients prove who they are to the broker, and it to them; what is null or empty is left to Kafka. Immutable; its
 * text holds no secret.
 *
 * @param protocol  Kafka's name of it, for instance {@code SASL_SSL}
 * @param mechanism of SASL, for instance {@code SCRAM-SHA-512}
 * @param jaas      the login module's line; {@link #jaas(String, String, String)} makes one of a name and a password
 * @param trusted   the certificates that brokers are trusted by
 * @param own       the client's certificate and key
 */
public record KafkaSecurity(String protocol, @Nullable String mechanism, @Nullable String jaas,
        @Nullable Store trusted, @Nullable Store own) {
    /** A file of certificates or keys; PEM has no password. */
    public record Store(String file, String type, @Nullable String password) {
        @Override
        public String toString() {
            return type + " " + file;
        }
    }

    /** Kafka's own names for it. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
        put(settings, SaslConfigs.SASL_MECHANISM, mechanism);
        put(settings, SaslConfigs.SASL_JAAS_CONFIG, jaas);
        if (trusted != null) {
            settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, trusted.file());
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, trusted.type());
            put(settings, SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG, trusted.password());
        }
        if (own != null) {
            settings.put(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, own.file());
            settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, own.type());
            put(settings, SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG, own.password());
        }
        return settings;
    }

    /** The line for PLAIN and for SCRAM. */
    public static String jaas(String mechanism, String user, String password) {
        String module = mechanism.startsWith("SCRAM")
                ? "org.apache.kafka.common.security.scram.ScramLoginModule"
                : "org.apache.kafka.common.security.plain.PlainLoginModule";
        return module + " required username=\"" + quoted(user) + "\" password=\"" + quoted(password) + "\";";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            settings.put(name, value);
        }
    }

    @Override
    public String toString() {
        return protocol + (mechanism == null ? "" : " by " + mechanism);
    }
}
