package org.caseloom.service.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import static org.caseloom.service.settings.Setting.ELASTICSEARCH_API_KEY;
import static org.caseloom.service.settings.Setting.ELASTICSEARCH_CA_CERTIFICATE;
import static org.caseloom.service.settings.Setting.ELASTICSEARCH_PASSWORD;
import static org.caseloom.service.settings.Setting.ELASTICSEARCH_URL;
import static org.caseloom.service.settings.Setting.ELASTICSEARCH_USER;
import static org.caseloom.service.settings.Setting.GRAPH_PASSWORD;
import static org.caseloom.service.settings.Setting.GRAPH_QUERY;
import static org.caseloom.service.settings.Setting.GRAPH_TOKEN;
import static org.caseloom.service.settings.Setting.GRAPH_UPDATE;
import static org.caseloom.service.settings.Setting.GRAPH_USER;
import static org.caseloom.service.settings.Setting.GRAPH_WRITER_URL;
import static org.caseloom.service.settings.Setting.KAFKA_KEYSTORE;
import static org.caseloom.service.settings.Setting.KAFKA_KEYSTORE_PASSWORD;
import static org.caseloom.service.settings.Setting.KAFKA_KEYSTORE_TYPE;
import static org.caseloom.service.settings.Setting.KAFKA_PASSWORD;
import static org.caseloom.service.settings.Setting.KAFKA_SASL_JAAS_CONFIG;
import static org.caseloom.service.settings.Setting.KAFKA_SASL_MECHANISM;
import static org.caseloom.service.settings.Setting.KAFKA_SECURITY_PROTOCOL;
import static org.caseloom.service.settings.Setting.KAFKA_TRUSTSTORE;
import static org.caseloom.service.settings.Setting.KAFKA_TRUSTSTORE_PASSWORD;
import static org.caseloom.service.settings.Setting.KAFKA_TRUSTSTORE_TYPE;
import static org.caseloom.service.settings.Setting.KAFKA_USER;

/**
 * What may not stand alone, or not together. Each rule looks at settings that are right by themselves and says in one
 * sentence what does not fit; the first that does is told.
 */
final class Combinations {
    private static final List<Rule> RULES = List.of(
            together(KAFKA_USER, KAFKA_PASSWORD),
            together(KAFKA_PASSWORD, KAFKA_USER),
            either(KAFKA_SASL_JAAS_CONFIG, KAFKA_USER),
            saslNeeds(KAFKA_SASL_MECHANISM),
            Combinations::saslNeedsAName,
            withoutSasl(KAFKA_SASL_MECHANISM),
            withoutSasl(KAFKA_SASL_JAAS_CONFIG),
            withoutSasl(KAFKA_USER),
            Combinations::mechanismNeedsALine,
            withoutTls(KAFKA_TRUSTSTORE),
            withoutTls(KAFKA_KEYSTORE),
            together(KAFKA_TRUSTSTORE_PASSWORD, KAFKA_TRUSTSTORE),
            together(KAFKA_KEYSTORE_PASSWORD, KAFKA_KEYSTORE),
            pemHasNone(KAFKA_TRUSTSTORE_TYPE, KAFKA_TRUSTSTORE_PASSWORD),
            pemHasNone(KAFKA_KEYSTORE_TYPE, KAFKA_KEYSTORE_PASSWORD),
            Combinations::keystoreNeedsAPassword,
            either(ELASTICSEARCH_API_KEY, ELASTICSEARCH_USER),
            together(ELASTICSEARCH_USER, ELASTICSEARCH_PASSWORD),
            together(ELASTICSEARCH_PASSWORD, ELASTICSEARCH_USER),
            Combinations::certificateNeedsTls,
            either(GRAPH_TOKEN, GRAPH_USER),
            together(GRAPH_USER, GRAPH_PASSWORD),
            together(GRAPH_PASSWORD, GRAPH_USER),
            Combinations::queryNeedsUpdate,
            ofTheStore(GRAPH_USER),
            ofTheStore(GRAPH_TOKEN));

    /** One rule. */
    @FunctionalInterface
    private interface Rule extends Function<Settings, Optional<String>> {}

    private Combinations() {}

    /** What does not fit; empty where everything does. */
    static Optional<String> fault(Settings settings) {
        return RULES.stream().map(rule -> rule.apply(settings)).flatMap(Optional::stream).findFirst();
    }

    private static Rule together(Setting given, Setting missing) {
        return settings -> when(settings.has(given) && !settings.has(missing),
                given.variable() + " is set without " + missing.variable());
    }

    private static Rule either(Setting one, Setting other) {
        return settings -> when(settings.has(one) && settings.has(other),
                one.variable() + " and " + other.variable() + " are both set, but only one of them can count");
    }

    private static Rule saslNeeds(Setting needed) {
        return settings -> when(isSasl(settings) && !settings.has(needed), KAFKA_SECURITY_PROTOCOL.variable() + " is "
                + protocol(settings) + ", but " + needed.variable() + " is not set");
    }

    private static Optional<String> saslNeedsAName(Settings settings) {
        return when(isSasl(settings) && !settings.has(KAFKA_USER) && !settings.has(KAFKA_SASL_JAAS_CONFIG),
                KAFKA_SECURITY_PROTOCOL.variable() + " is " + protocol(settings) + ", but neither "
                        + KAFKA_USER.variable() + " nor " + KAFKA_SASL_JAAS_CONFIG.variable() + " is set");
    }

    private static Optional<String> mechanismNeedsALine(Settings settings) {
        String mechanism = settings.value(KAFKA_SASL_MECHANISM).orElse("");
        boolean named = mechanism.equals("PLAIN") || mechanism.startsWith("SCRAM");
        return when(settings.has(KAFKA_USER) && !named, KAFKA_USER.variable() + " is for PLAIN and SCRAM; "
                + mechanism + " needs " + KAFKA_SASL_JAAS_CONFIG.variable());
    }

    private static Rule withoutSasl(Setting useless) {
        return settings -> when(settings.has(useless) && !isSasl(settings), useless.variable() + " is set, but "
                + KAFKA_SECURITY_PROTOCOL.variable() + " is " + protocol(settings) + " and not one with SASL");
    }

    private static Rule withoutTls(Setting useless) {
        return settings -> when(settings.has(useless) && !protocol(settings).endsWith("SSL"), useless.variable()
                + " is set, but " + KAFKA_SECURITY_PROTOCOL.variable() + " is " + protocol(settings)
                + " and not one with SSL");
    }

    private static Rule pemHasNone(Setting type, Setting password) {
        return settings -> when(settings.text(type).equals("PEM") && settings.has(password),
                password.variable() + " is set, but " + type.variable() + " is PEM, which has none");
    }

    private static Optional<String> keystoreNeedsAPassword(Settings settings) {
        return when(settings.has(KAFKA_KEYSTORE) && !settings.text(KAFKA_KEYSTORE_TYPE).equals("PEM")
                && !settings.has(KAFKA_KEYSTORE_PASSWORD),
                KAFKA_KEYSTORE.variable() + " is set without " + KAFKA_KEYSTORE_PASSWORD.variable());
    }

    private static Optional<String> certificateNeedsTls(Settings settings) {
        return when(settings.has(ELASTICSEARCH_CA_CERTIFICATE)
                && settings.text(ELASTICSEARCH_URL).startsWith("http://"),
                ELASTICSEARCH_CA_CERTIFICATE.variable() + " is set, but " + ELASTICSEARCH_URL.variable()
                        + " does not begin with https://");
    }

    private static Optional<String> queryNeedsUpdate(Settings settings) {
        return when(GRAPH_UPDATE.services().contains(settings.service()) && settings.has(GRAPH_QUERY)
                && !settings.has(GRAPH_UPDATE),
                GRAPH_QUERY.variable() + " is set without " + GRAPH_UPDATE.variable()
                        + ", so there would be nowhere to write to");
    }

    private static Rule ofTheStore(Setting given) {
        return settings -> when(settings.has(given) && !settings.has(GRAPH_UPDATE) && !settings.has(GRAPH_QUERY),
                given.variable() + " is set, but no address of a store: "
                        + (GRAPH_WRITER_URL.services().contains(settings.service()) ? GRAPH_QUERY : GRAPH_UPDATE)
                                .variable()
                        + " is not");
    }

    private static boolean isSasl(Settings settings) {
        return protocol(settings).startsWith("SASL");
    }

    private static String protocol(Settings settings) {
        return settings.text(KAFKA_SECURITY_PROTOCOL);
    }

    private static Optional<String> when(boolean faulty, String sentence) {
        return faulty ? Optional.of(sentence) : Optional.empty();
    }
}
