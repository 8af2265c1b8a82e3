package org.caseloom.service.alone;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.service.settings.Setting;
import org.caseloom.service.settings.Settings;
import org.caseloom.transport.HttpIdentity;
import org.caseloom.transport.KafkaSecurity;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.TopicPresence;

import static org.caseloom.service.settings.Setting.GRAPH_PASSWORD;
import static org.caseloom.service.settings.Setting.GRAPH_TOKEN;
import static org.caseloom.service.settings.Setting.GRAPH_USER;
import static org.caseloom.service.settings.Setting.KAFKA_BOOTSTRAP_SERVERS;
import static org.caseloom.service.settings.Setting.KAFKA_KEYSTORE;
import static org.caseloom.service.settings.Setting.KAFKA_KEYSTORE_PASSWORD;
import static org.caseloom.service.settings.Setting.KAFKA_KEYSTORE_TYPE;
import static org.caseloom.service.settings.Setting.KAFKA_PARTITIONS;
import static org.caseloom.service.settings.Setting.KAFKA_PASSWORD;
import static org.caseloom.service.settings.Setting.KAFKA_REPLICATION;
import static org.caseloom.service.settings.Setting.KAFKA_SASL_JAAS_CONFIG;
import static org.caseloom.service.settings.Setting.KAFKA_SASL_MECHANISM;
import static org.caseloom.service.settings.Setting.KAFKA_SECURITY_PROTOCOL;
import static org.caseloom.service.settings.Setting.KAFKA_TRUSTSTORE;
import static org.caseloom.service.settings.Setting.KAFKA_TRUSTSTORE_PASSWORD;
import static org.caseloom.service.settings.Setting.KAFKA_TRUSTSTORE_TYPE;
import static org.caseloom.service.settings.Setting.KAFKA_USER;

/** How a service's settings are said to those who connect. */
final class Connections {
    private Connections() {}

    /** How to talk to Kafka. */
    static KafkaSettings kafka(Settings settings) {
        Map<String, String> security = new KafkaSecurity(settings.text(KAFKA_SECURITY_PROTOCOL),
                settings.value(KAFKA_SASL_MECHANISM).orElse(null), jaas(settings),
                store(settings, KAFKA_TRUSTSTORE, KAFKA_TRUSTSTORE_TYPE, KAFKA_TRUSTSTORE_PASSWORD),
                store(settings, KAFKA_KEYSTORE, KAFKA_KEYSTORE_TYPE, KAFKA_KEYSTORE_PASSWORD)).settings();
        return new KafkaSettings(settings.text(KAFKA_BOOTSTRAP_SERVERS), settings.number(KAFKA_PARTITIONS),
                (short) settings.number(KAFKA_REPLICATION), security);
    }

    /** Asks Kafka how it is; SETTING_INVALID where the settings are such that no client can be made. */
    static TopicPresence presence(KafkaSettings kafka) {
        try {
            return new TopicPresence(kafka);
        } catch (RuntimeException e) {
            throw new CaseloomException(ErrorCode.SETTING_INVALID, "no client of Kafka can be made with the settings"
                    + " CASELOOM_KAFKA_…: " + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
        }
    }

    /** Who we are to the graph's store. */
    static HttpIdentity graph(Settings settings) {
        return new HttpIdentity(settings.text(GRAPH_USER), settings.text(GRAPH_PASSWORD), settings.text(GRAPH_TOKEN));
    }

    private static @Nullable String jaas(Settings settings) {
        Optional<String> line = settings.value(KAFKA_SASL_JAAS_CONFIG);
        return line.orElseGet(() -> settings.has(KAFKA_USER)
                ? KafkaSecurity.jaas(settings.text(KAFKA_SASL_MECHANISM), settings.text(KAFKA_USER),
                        settings.text(KAFKA_PASSWORD))
                : null);
    }

    private static KafkaSecurity.@Nullable Store store(Settings settings, Setting file, Setting type,
            Setting password) {
        return settings.has(file)
                ? new KafkaSecurity.Store(settings.text(file), settings.text(type),
                        settings.value(password).orElse(null))
                : null;
    }
}
