package org.caseloom.service.alone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.service.settings.Setting;
import org.caseloom.service.settings.Settings;
import org.caseloom.transport.ServerTrouble;

/** What stops a start because a server is not as the settings say: the sentence that names them. */
final class Refusal {
    /** Who we are to Kafka, and how we speak to it. */
    private static final List<Setting> KAFKA = List.of(Setting.KAFKA_SECURITY_PROTOCOL, Setting.KAFKA_SASL_MECHANISM,
            Setting.KAFKA_USER, Setting.KAFKA_PASSWORD, Setting.KAFKA_SASL_JAAS_CONFIG, Setting.KAFKA_TRUSTSTORE,
            Setting.KAFKA_KEYSTORE);
    /** Who we are to Elasticsearch. */
    private static final List<Setting> ELASTICSEARCH = List.of(Setting.ELASTICSEARCH_API_KEY,
            Setting.ELASTICSEARCH_USER, Setting.ELASTICSEARCH_PASSWORD);

    private Refusal() {}

    /** Kafka refuses us, or was waited for in vain. */
    static CaseloomException byKafka(Settings settings, ServerTrouble trouble, Duration waited) {
        return trouble.refused()
                ? refused(settings, KAFKA, Setting.KAFKA_SECURITY_PROTOCOL, trouble)
                : new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, trouble.what() + " (waited for "
                        + waited.toMinutes() + " minutes; " + Setting.KAFKA_BOOTSTRAP_SERVERS.variable() + " or "
                        + Setting.KAFKA_SECURITY_PROTOCOL.variable() + " may be wrong)");
    }

    /** Elasticsearch does not know who we are. */
    static CaseloomException byElasticsearch(Settings settings, ServerTrouble trouble) {
        return refused(settings, ELASTICSEARCH, Setting.ELASTICSEARCH_API_KEY, trouble);
    }

    private static CaseloomException refused(Settings settings, List<Setting> identity, Setting missing,
            ServerTrouble trouble) {
        List<Setting> set = identity.stream().filter(settings::has).toList();
        String names = Optional.of(set.stream().map(Setting::variable).collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .orElse(missing.variable() + ", which is not set");
        return new CaseloomException(ErrorCode.SETTING_INVALID,
                "one of these is wrong: " + names + "; " + trouble.what());
    }
}
