package org.caseloom.standalone.apart;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.service.alone.CaseloomService;
import org.caseloom.service.settings.ServiceName;
import org.caseloom.standalone.data.DataDirectory;
import org.caseloom.standalone.servers.EmbeddedKafka;
import org.caseloom.standalone.servers.FreePorts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The concepts of the ontology, which runs elsewhere, in the stores that graph-writers write: one of its own, and one
 * behind an endpoint.
 */
class ConceptsApartIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Exit code of a process that SIGTERM ended. */
    private static final int TERMINATED = 143;
    /** None where the concepts are not all there yet. */
    private static final String NAMES_OF_FEVER = """
        PREFIX cl: <https://caseloom.org/ns#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?name {
          GRAPH <https://caseloom.org/graph/concepts> { <https://caseloom.org/ontology> dcterms:hasVersion ?release }
          GRAPH <https://caseloom.org/ontology> {
            <https://caseloom.org/concept/fever> a cl:Finding ; skos:prefLabel ?name
          }
        }""";

    @TempDir
    private static Path folder;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<ServiceProcess> RUNNING = new ArrayList<>();
    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void startTheOntology() {
        kafka = EmbeddedKafka.start(DataDirectory.at(folder.resolve("servers")), FreePorts.next(), _ -> {});
        SETTINGS.put("CASELOOM_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka.port());
        SETTINGS.put("CASELOOM_ELASTICSEARCH_URL", "http://127.0.0.1:1"); // nobody searches here
        SETTINGS.put("CASELOOM_GRAPH_WRITER_URL", "http://127.0.0.1:1");
        int port = FreePorts.next();
        SETTINGS.put("CASELOOM_ONTOLOGY_URL", "http://127.0.0.1:" + port);
        StringWriter errors = new StringWriter();
        assertThat(CaseloomService.run("topics", SETTINGS, new PrintWriter(errors, true))).as("%s", errors).isZero();
        start(ServiceName.ONTOLOGY, "ontology", port, Map.of());
    }

    @AfterAll
    static void stopEverything() {
        RUNNING.forEach(ServiceProcess::kill);
        if (kafka != null) {
            kafka.close();
        }
        CLIENT.close();
    }

    @Test
    void everyStoreKnowsWhatAFeverIsCalledInBothLanguages() {
        FusekiServer store = FusekiServer.create().port(0).loopback(true)
                .add("/graph", DatasetGraphFactory.createTxnMem(), true).build().start();
        try {
            String endpoint = "http://localhost:" + store.getPort() + "/graph";
            List<ServiceProcess> writers = List.of(
                    start(ServiceName.GRAPH_WRITER, "own-store", FreePorts.next(), Map.of()),
                    start(ServiceName.GRAPH_WRITER, "store-elsewhere", FreePorts.next(),
                            Map.of("CASELOOM_GRAPH_UPDATE", endpoint + "/update",
                                    "CASELOOM_GRAPH_QUERY", endpoint + "/query")));
            Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).untilAsserted(
                    () -> assertThat(writers).allSatisfy(writer -> {
                        assertThat(writer.status(ServiceName.READINESS)).isEqualTo(200);
                        assertThat(namesOfFever(writer)).contains("発熱", "fever");
                    }));
            for (ServiceProcess writer : writers) {
                writer.terminate();
                assertThat(writer.exit()).isEqualTo(TERMINATED);
                assertThat(writer.log()).contains("has stopped").doesNotContain("ERROR");
            }
        } finally {
            store.stop();
        }
    }

    private static List<String> namesOfFever(ServiceProcess writer) {
        return writer.get("/sparql?query=" + URLEncoder.encode(NAMES_OF_FEVER, StandardCharsets.UTF_8))
                .at("/results/bindings").findValues("name").stream().map(name -> name.get("value").asText()).toList();
    }

    private static ServiceProcess start(ServiceName service, String folderName, int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        ServiceProcess started = ServiceProcess.start(service.argument(), folder.resolve(folderName), port, settings,
                CLIENT);
        RUNNING.add(started);
        return started;
    }
}
