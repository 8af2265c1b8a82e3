package org.caseloom.standalone.apart;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.service.alone.CaseloomService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** A broker that knows who it talks to: whom it does not know does not start, and reads in one sentence what to mend. */
class RefusedNameIT {
    private static final String WRONG = "the-wrong-one";

    @TempDir
    private static Path folder;
    private static SecuredKafka kafka;

    /** How a start ended. */
    private record End(int exit, String errors) {}

    @BeforeAll
    static void startTheBroker() throws Exception {
        kafka = SecuredKafka.start(folder.resolve("kafka"));
        End right = run("topics", identity("SCRAM-SHA-256", SecuredKafka.USER, SecuredKafka.PASSWORD));
        assertThat(right.exit()).as("with the right password: %s", right.errors()).isZero();
    }

    @AfterAll
    static void stopTheBroker() {
        if (kafka != null) {
            kafka.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "topics,         PLAIN,         caseloom, a password that is wrong",
            "topics,         SCRAM-SHA-256, nobody,   a name that the broker does not know",
            "ingest-service, PLAIN,         nobody,   a name that the broker does not know",
            "nlp-stream,     SCRAM-SHA-256, caseloom, a password that is wrong",
            "index-writer,   SCRAM-SHA-256, caseloom, a password that is wrong",
    })
    void whomTheBrokerRefusesIsToldWhichSettingsToMend(String service, String mechanism, String user, String what) {
        End end = assertTimeout(Duration.ofSeconds(30), () -> run(service, identity(mechanism, user, WRONG)));

        assertThat(end.exit()).as(what).isEqualTo(2);
        assertThat(end.errors()).startsWith("CL-SETTING-INVALID: one of these is wrong: ")
                .contains("CASELOOM_KAFKA_USER", "CASELOOM_KAFKA_PASSWORD", kafka.address(), "refuses us")
                .doesNotContain(WRONG)
                .hasLineCount(2);
    }

    private static End run(String service, Map<String, String> identity) {
        Map<String, String> settings = new HashMap<>(identity);
        settings.put("CASELOOM_KAFKA_BOOTSTRAP_SERVERS", kafka.address());
        settings.put("CASELOOM_ELASTICSEARCH_URL", "http://127.0.0.1:1");
        settings.put("CASELOOM_DATA", folder.resolve(service).toString());
        settings.put("CASELOOM_PORT", "0");
        StringWriter errors = new StringWriter();
        int exit = CaseloomService.run(service, settings, new PrintWriter(errors, true));
        return new End(exit, errors.toString());
    }

    private static Map<String, String> identity(String mechanism, String user, String password) {
        return Map.of("CASELOOM_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT", "CASELOOM_KAFKA_SASL_MECHANISM", mechanism,
                "CASELOOM_KAFKA_USER", user, "CASELOOM_KAFKA_PASSWORD", password);
    }
}
