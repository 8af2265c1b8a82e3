package org.caseloom.service.alone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps a service from starting is told in a sentence and an advice, and the exit code is not 0. */
class StartTest {
    @TempDir
    private Path folder;
    private Path noCertificate;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setWhatIsNeeded() throws IOException {
        noCertificate = Files.writeString(folder.resolve("ca.crt"), "no certificate");
        environment.put("CASELOOM_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        environment.put("CASELOOM_DATA", folder.resolve("data").toString());
        environment.put("CASELOOM_PORT", "0");
        environment.put("CASELOOM_ELASTICSEARCH_URL", "https://127.0.0.1:1");
    }

    @Test
    void aNameThatIsNone() {
        assertThat(refusalOf("kg-writer"))
                .startsWith("CL-INVALID-REQUEST: there is no service kg-writer; there are ingest-service, nlp-stream,");
    }

    @Test
    void aSettingThatIsMissing() {
        environment.remove("CASELOOM_DATA");

        assertThat(refusalOf("ontology")).startsWith("CL-SETTING-MISSING: CASELOOM_DATA is not set")
                .contains("docs/settings.md");
    }

    @Test
    void aCertificateThatIsNone() {
        environment.put("CASELOOM_ELASTICSEARCH_CA_CERTIFICATE", noCertificate.toString());

        assertThat(refusalOf("index-writer"))
                .startsWith("CL-SETTING-INVALID: CASELOOM_ELASTICSEARCH_CA_CERTIFICATE names " + noCertificate);
    }

    @Test
    void aTruststoreThatIsNone() {
        environment.put("CASELOOM_KAFKA_SECURITY_PROTOCOL", "SSL");
        environment.put("CASELOOM_KAFKA_TRUSTSTORE", noCertificate.toString());

        assertThat(refusalOf("ingest-service"))
                .startsWith("CL-SETTING-INVALID: no client of Kafka can be made with the settings CASELOOM_KAFKA_");
    }

    private String refusalOf(String service) {
        StringWriter errors = new StringWriter();
        int exit = CaseloomService.run(service, environment, new PrintWriter(errors, true));
        assertThat(exit).isEqualTo(2);
        return errors.toString();
    }
}
