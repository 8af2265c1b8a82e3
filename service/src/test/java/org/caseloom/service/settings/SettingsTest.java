package org.caseloom.service.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.errors.CaseloomException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # service      | what is set, beside what is needed                               | sentence
        nlp-stream     | CASELOOM_KAFKA_BOOTSTRAP_SERVERS=                                | CASELOOM_KAFKA_BOOTSTRAP_SERVERS is not set: nlp-stream needs it to be one or more host:port, separated by commas
        nlp-stream     | CASELOOM_KAFKA_BOOTSTRAP_SERVERS=kafka                           | CASELOOM_KAFKA_BOOTSTRAP_SERVERS is “kafka”, but must be one or more host:port, separated by commas
        nlp-stream     | CASELOOM_KAFKA_BOOTSTRAP_SERVERS=a:1,b:99999                     | CASELOOM_KAFKA_BOOTSTRAP_SERVERS is “a:1,b:99999”, but must be one or more host:port, separated by commas
        topics         | CASELOOM_KAFKA_PARTITIONS=0                                      | CASELOOM_KAFKA_PARTITIONS is “0”, but must be a whole number from 1 to 10000
        topics         | CASELOOM_KAFKA_REPLICATION=three                                 | CASELOOM_KAFKA_REPLICATION is “three”, but must be a whole number from 1 to 9
        ontology       | CASELOOM_DATA=                                                   | CASELOOM_DATA is not set: ontology needs it to be a folder that may be written
        ontology       | CASELOOM_PORT=tcp://10.0.0.1:8080                                | CASELOOM_PORT is “tcp://10.0.0.1:8080”, but must be a port: a whole number from 0 to 65535
        ontology       | CASELOOM_EMPTY=yes                                               | CASELOOM_EMPTY is “yes”, but must be true or false
        search-api     | CASELOOM_ELASTICSEARCH_URL=                                      | CASELOOM_ELASTICSEARCH_URL is not set: search-api needs it to be an address that begins with http:// or https://
        search-api     | CASELOOM_ELASTICSEARCH_URL=es:9200                               | CASELOOM_ELASTICSEARCH_URL is “es:9200”, but must be an address that begins with http:// or https://
        search-api     | CASELOOM_ELASTICSEARCH_CA_CERTIFICATE=/nowhere/ca.pem            | CASELOOM_ELASTICSEARCH_CA_CERTIFICATE is “/nowhere/ca.pem”, but must be a file that exists and may be read
        search-api     | CASELOOM_ELASTICSEARCH_API_KEY=a CASELOOM_ELASTICSEARCH_USER=b   | CASELOOM_ELASTICSEARCH_API_KEY and CASELOOM_ELASTICSEARCH_USER are both set, but only one of them can count
        search-api     | CASELOOM_ELASTICSEARCH_USER=b                                    | CASELOOM_ELASTICSEARCH_USER is set without CASELOOM_ELASTICSEARCH_PASSWORD
        search-api     | CASELOOM_GRAPH_TOKEN=t                                           | CASELOOM_GRAPH_TOKEN is set, but no address of a store: CASELOOM_GRAPH_QUERY is not
        graph-writer   | CASELOOM_GRAPH_QUERY=http://store/query                          | CASELOOM_GRAPH_QUERY is set without CASELOOM_GRAPH_UPDATE, so there would be nowhere to write to
        graph-writer   | CASELOOM_GRAPH_USER=u CASELOOM_GRAPH_PASSWORD=p                  | CASELOOM_GRAPH_USER is set, but no address of a store: CASELOOM_GRAPH_UPDATE is not
        ingest-service | CASELOOM_KAFKA_SECURITY_PROTOCOL=TLS                             | CASELOOM_KAFKA_SECURITY_PROTOCOL is “TLS”, but must be PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL
        ingest-service | CASELOOM_KAFKA_SECURITY_PROTOCOL=SASL_SSL                        | CASELOOM_KAFKA_SECURITY_PROTOCOL is SASL_SSL, but CASELOOM_KAFKA_SASL_MECHANISM is not set
        ingest-service | CASELOOM_KAFKA_SECURITY_PROTOCOL=SASL_SSL CASELOOM_KAFKA_SASL_MECHANISM=PLAIN | CASELOOM_KAFKA_SECURITY_PROTOCOL is SASL_SSL, but neither CASELOOM_KAFKA_USER nor CASELOOM_KAFKA_SASL_JAAS_CONFIG is set
        ingest-service | CASELOOM_KAFKA_SECURITY_PROTOCOL=SASL_SSL CASELOOM_KAFKA_SASL_MECHANISM=GSSAPI CASELOOM_KAFKA_USER=u CASELOOM_KAFKA_PASSWORD=p | CASELOOM_KAFKA_USER is for PLAIN and SCRAM; GSSAPI needs CASELOOM_KAFKA_SASL_JAAS_CONFIG
        ingest-service | CASELOOM_KAFKA_USER=u CASELOOM_KAFKA_PASSWORD=p                  | CASELOOM_KAFKA_USER is set, but CASELOOM_KAFKA_SECURITY_PROTOCOL is PLAINTEXT and not one with SASL
        ingest-service | CASELOOM_KAFKA_PASSWORD=p                                        | CASELOOM_KAFKA_PASSWORD is set without CASELOOM_KAFKA_USER
        ingest-service | CASELOOM_KAFKA_TRUSTSTORE_PASSWORD=p                             | CASELOOM_KAFKA_TRUSTSTORE_PASSWORD is set without CASELOOM_KAFKA_TRUSTSTORE
        ingest-service | CASELOOM_CONFIG=/nowhere/caseloom.properties                     | CASELOOM_CONFIG names /nowhere/caseloom.properties, which cannot be read
        """)
    void whatIsWrongStopsTheStartWithASentenceThatNamesIt(String service, String set, String sentence) {
        Map<String, String> environment = needed(service);
        for (String each : set.split(" ")) {
            String[] parts = each.split("=", 2);
            environment.put(parts[0], parts[1]);
        }

        assertThatThrownBy(() -> Settings.read(ServiceName.of(service).orElseThrow(), environment))
                .isInstanceOf(CaseloomException.class)
                .hasMessage(sentence);
    }

    @Test
    void aSecretIsNeverShown() {
        Map<String, String> environment = needed("ingest-service");
        environment.put("CASELOOM_KAFKA_PASSWORD", "hunter2");

        assertThatThrownBy(() -> Settings.read(ServiceName.INGEST_SERVICE, environment))
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"CASELOOM_KAFKA_BOOTSTRAP_SERVER, CASELOOM_KAFKA_BOOTSTRAP_SERVERS",
            "CASELOOM_ELASTIC_URL, CASELOOM_ELASTICSEARCH_URL", "CASELOOM_LOGLEVEL, CASELOOM_LOG_LEVEL"})
    void aVariableThatIsNoneIsAWarningThatNamesTheNearest(String typed, String meant) {
        Map<String, String> environment = needed("search-api");
        environment.put(typed, "x");

        assertThat(Settings.read(ServiceName.SEARCH_API, environment).warnings())
                .containsExactly(typed + " is no setting; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({"CASELOOM_SEARCH_API_SERVICE_HOST", "CASELOOM_SEARCH_API_PORT_8080_TCP_ADDR", "CASELOOM_HEAP",
            "CASELOOM_KAFKA_PARTITIONS"})
    void whatOthersKnowOrKubernetesSetsIsNoWarning(String variable) {
        Map<String, String> environment = needed("search-api");
        environment.put(variable, "4");

        assertThat(Settings.read(ServiceName.SEARCH_API, environment).warnings()).isEmpty();
    }

    @Test
    void aFileSetsWhatTheEnvironmentLeavesOpen() throws IOException {
        Path file = folder.resolve("caseloom.properties");
        Files.writeString(file, """
            caseloom.kafka-bootstrap-servers = broker-1:9092, broker-2:9092
            caseloom.port = 9000
            caseloom.nlp-thread = 3
            """);
        Settings settings = Settings.read(ServiceName.NLP_STREAM,
                Map.of("CASELOOM_CONFIG", file.toString(), "CASELOOM_PORT", "9001", "CASELOOM_DATA",
                        folder.toString()));

        assertThat(settings.text(Setting.KAFKA_BOOTSTRAP_SERVERS)).isEqualTo("broker-1:9092, broker-2:9092");
        assertThat(settings.number(Setting.PORT)).isEqualTo(9001);
        assertThat(settings.warnings()).containsExactly(
                "caseloom.nlp-thread in " + file + " is no setting; did you mean caseloom.nlp-threads?");
    }

    private Map<String, String> needed(String service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CASELOOM_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092");
        environment.put("CASELOOM_ELASTICSEARCH_URL", "http://127.0.0.1:9200");
        environment.put("CASELOOM_DATA", folder.resolve(service).toString());
        return environment;
    }
}
