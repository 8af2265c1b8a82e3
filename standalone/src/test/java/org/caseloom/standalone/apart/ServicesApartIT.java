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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.service.alone.CaseloomService;
import org.caseloom.service.settings.ServiceName;
import org.caseloom.standalone.data.DataDirectory;
import org.caseloom.standalone.servers.EmbeddedElasticsearch;
import org.caseloom.standalone.servers.EmbeddedKafka;
import org.caseloom.standalone.servers.FreePorts;
import org.caseloom.transport.KafkaSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Every service alone, as in a cluster: documents in both languages go in at one process and are found at another; one of
 * two annotating processes is killed under load and replaced, and in the end every place holds the same.
 */
class ServicesApartIT {
    private static final int LOAD = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** What the shell reports of a process that ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private record Posted(String id, String lang, String text) {}

    private record Typed(String lang, String text) {}

    @TempDir
    private static Path folder;
    private static final Queue<String> ENDED = new ConcurrentLinkedQueue<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<ServiceProcess> RUNNING = new ArrayList<>();
    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static EmbeddedKafka kafka;
    private static EmbeddedElasticsearch elasticsearch;
    private static ServiceProcess ingest;
    private static ServiceProcess first;
    private static ServiceProcess graph;
    private static ServiceProcess search;

    @BeforeAll
    static void startEverything() {
        DataDirectory data = DataDirectory.at(folder.resolve("servers"));
        var broker = CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(data, FreePorts.next(), ENDED::add));
        elasticsearch = EmbeddedElasticsearch.start(data, FreePorts.next(), ENDED::add);
        kafka = broker.join();
        int graphPort = FreePorts.next();
        int ontologyPort = FreePorts.next();
        SETTINGS.put("CASELOOM_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka.port());
        SETTINGS.put("CASELOOM_KAFKA_PARTITIONS", "4");
        SETTINGS.put("CASELOOM_ELASTICSEARCH_URL", "http://127.0.0.1:" + elasticsearch.port());
        SETTINGS.put("CASELOOM_GRAPH_WRITER_URL", "http://127.0.0.1:" + graphPort);
        SETTINGS.put("CASELOOM_ONTOLOGY_URL", "http://127.0.0.1:" + ontologyPort);
        SETTINGS.put("CASELOOM_NLP_THREADS", "1");
        // a service that comes before the topics waits for them
        start(ServiceName.ONTOLOGY, "ontology", ontologyPort);
        createTopics();
        first = start(ServiceName.NLP_STREAM, "nlp-stream-1", FreePorts.next());
        start(ServiceName.NLP_STREAM, "nlp-stream-2", FreePorts.next());
        ingest = start(ServiceName.INGEST_SERVICE, "ingest-service", FreePorts.next());
        graph = start(ServiceName.GRAPH_WRITER, "graph-writer", graphPort);
        start(ServiceName.INDEX_WRITER, "index-writer", FreePorts.next());
        search = start(ServiceName.SEARCH_API, "search-api", FreePorts.next());
        RUNNING.forEach(service -> eventually(
                () -> assertThat(service.status(ServiceName.READINESS)).as("%s: %s", service, service.log())
                        .isEqualTo(200)));
    }

    @AfterAll
    static void stopEverything() {
        RUNNING.forEach(ServiceProcess::kill);
        if (kafka != null) {
            kafka.close();
        }
        if (elasticsearch != null) {
            elasticsearch.close();
        }
        CLIENT.close();
    }

    @Test
    void documentsAreFoundAnAnnotatorMayDieAndNothingIsLost() {
        RUNNING.forEach(service -> assertThat(service.status(ServiceName.LIVENESS)).as("%s", service).isEqualTo(200));
        begin("caseloom-nlp-00000000-0000-0000-0000-000000000000-1");
        take("apart-ja", "ja", "39℃の発熱を認め、咳嗽は認めなかった。");
        take("apart-en", "en", "The patient had a fever of 39 °C but denied cough.");
        for (String query : List.of("発熱", "fever")) {
            eventually(() -> assertThat(found(query)).contains("apart-ja", "apart-en"));
        }
        assertThat(search.post("/api/structure", Json.text(new Typed("ja", "発熱を認めた。"))).path("mentions").toString())
                .contains("fever");

        for (int i = 0; i < LOAD; i++) {
            take("load-" + i, i % 2 == 0 ? "ja" : "en", i % 2 == 0
                    ? "第" + i + "病日に発熱と腹痛を認めた。"
                    : "On day " + i + " there was fever and abdominal pain.");
            if (i == LOAD / 2) {
                first.kill();
            }
        }
        RUNNING.remove(first);
        // without the files of the one that died, as in a cluster
        ServiceProcess replaced = start(ServiceName.NLP_STREAM, "nlp-stream-3", FreePorts.next());
        eventually(() -> {
            var verification = graph.get("/api/verify");
            assertThat(verification.path("clean").asBoolean()).as("%s", verification).isTrue();
            assertThat(verification.path("graph").asInt()).isEqualTo(LOAD + 2);
            assertThat(verification.path("index").asInt()).isEqualTo(LOAD + 2);
        });
        eventually(() -> assertThat(replaced.status(ServiceName.READINESS)).isEqualTo(200));
        eventually(() -> assertThat(transactions()).as("begun by an annotator that is in the group no more").isEmpty());

        String count = "SELECT (COUNT(*) AS ?cases) { ?case <https://caseloom.org/ns#present>"
                + " <https://caseloom.org/concept/fever> }";
        assertThat(search.get("/sparql?query=" + encode(count)).at("/results/bindings/0/cases/value").asInt())
                .as("search-api asks graph-writer").isEqualTo(LOAD + 2);
        assertThat(graph.get("/api/statistics/summary?id=CSL:fever").path("present").asInt()).isEqualTo(LOAD + 2);
        assertThat(graph.status("/api/search?q=fever")).as("another service's path").isEqualTo(404);
        eventually(() -> assertThat(search.get("/api/search?q=fever").path("remaining").isInt()).isTrue());

        RUNNING.forEach(ServiceProcess::terminate);
        RUNNING.forEach(service -> {
            assertThat(service.exit()).as("%s: %s", service, service.log()).isEqualTo(TERMINATED);
            assertThat(service.log()).contains("has stopped").doesNotContain("ERROR");
        });
        assertThat(ENDED).isEmpty();
    }

    @Test
    void aBrokerThatTakesNoNameStopsTheStart() {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("CASELOOM_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
        settings.put("CASELOOM_KAFKA_SASL_MECHANISM", "PLAIN");
        settings.put("CASELOOM_KAFKA_USER", "nobody");
        settings.put("CASELOOM_KAFKA_PASSWORD", "secret");
        settings.put("CASELOOM_PORT", "0");
        StringWriter errors = new StringWriter();
        for (String service : List.of("topics", "index-writer")) {
            assertTimeout(Duration.ofSeconds(30), () -> assertThat(
                    CaseloomService.run(service, settings, new PrintWriter(errors, true))).isEqualTo(2));
            assertThat(errors.toString()).startsWith("CL-SETTING-INVALID: ")
                    .contains("CASELOOM_KAFKA_SECURITY_PROTOCOL", "CASELOOM_KAFKA_USER", "refuses us")
                    .doesNotContain("secret");
            errors.getBuffer().setLength(0);
        }
    }

    private static ServiceProcess start(ServiceName service, String folderName, int port) {
        ServiceProcess started = ServiceProcess.start(service.argument(), folder.resolve(folderName), port, SETTINGS,
                CLIENT);
        RUNNING.add(started);
        return started;
    }

    private static void createTopics() {
        StringWriter errors = new StringWriter();
        assertThat(CaseloomService.run("topics", SETTINGS, new PrintWriter(errors, true))).as("%s", errors).isZero();
    }

    /** As an annotator begins a transaction that dies then. */
    private static void begin(String transactionalId) {
        Map<String, Object> settings = KafkaSettings.local(kafka.port()).producer();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        try (var producer = new KafkaProducer<String, byte[]>(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Topic.DEAD_LETTERS.topicName(), "never", new byte[0]));
            producer.flush();
            assertThat(transactions()).contains(transactionalId);
            producer.close(Duration.ZERO); // without an end
        }
    }

    private static List<String> transactions() {
        var ongoing = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        try (Admin admin = Admin.create(KafkaSettings.local(kafka.port()).client())) {
            return admin.listTransactions(ongoing)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .stream()
                    .map(TransactionListing::transactionalId)
                    .toList();
        }
    }

    private static void take(String id, String lang, String text) {
        assertThat(ingest.post("/api/documents", Json.text(new Posted(id, lang, text))).path("revision").asInt())
                .isEqualTo(1);
    }

    private static List<String> found(String query) {
        List<String> ids = new ArrayList<>();
        search.get("/api/search?size=100&q=" + encode(query)).path("results")
                .forEach(hit -> ids.add(hit.path("id").asText()));
        return ids;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).untilAsserted(assertion);
    }
}
