package org.caseloom.containers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From a document to the search that finds it, over the network, whatever ends meanwhile. One cluster for all of it. */
@NeedsEngine
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServicesInContainersIT {
    private static final Duration SOON = Duration.ofMinutes(2);
    /** The partitions of an instance that says nothing stay with it for some seconds. */
    private static final Duration AFTER_A_LOSS = Duration.ofMinutes(4);
    /** What is reported of a process that ended by SIGTERM. */
    private static final int TERMINATED = 143;
    /** A transaction of an instance of nlp-stream that is no more. */
    private static final String NOBODYS = "caseloom-nlp-00000000-0000-0000-0000-000000000000-1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Cluster cluster;
    /** Documents that were taken so far. */
    private static int sent;

    @BeforeAll
    static void start() {
        cluster = Cluster.start();
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void aDocumentIsFoundInEitherLanguage() {
        load("first-ja", "ja", "58歳女性。39度の発熱と乾性咳嗽を認め入院した。胸痛はなかった。");
        load("first-en", "en",
                "A 58-year-old woman was admitted with fever and a dry cough. There was no chest pain.");

        await().atMost(SOON).untilAsserted(() -> {
            for (String question : new String[]{"発熱", "fever"}) {
                assertThat(get("search-api", "/api/search?q=" + encode(question))
                        .get("results")
                        .findValuesAsText("id")).as(question).contains("first-ja", "first-en");
            }
        });
    }

    @Test
    @Order(2)
    void servicesLiveAndAskOneAnother() {
        for (String service : cluster.running()) {
            assertThat(ask(service, "/health/liveness").statusCode()).as(service).isEqualTo(200);
        }
        String count = "SELECT (COUNT(*) AS ?cases) { ?case <https://caseloom.org/ns#present>"
                + " <https://caseloom.org/concept/fever> }";
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(
                    get("search-api", "/sparql?query=" + encode(count)).at("/results/bindings/0/cases/value").asInt())
                    .as("search-api asks graph-writer")
                    .isEqualTo(2);
            assertThat(get("graph-writer", "/api/statistics/summary?id=CSL:fever").path("present").asInt())
                    .isEqualTo(2);
            assertThat(get("search-api", "/api/search?q=fever").path("remaining").isInt())
                    .as("search-api asks ontology")
                    .isTrue();
        });
        HttpRequest typed = request("search-api", "/api/structure").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"lang\":\"ja\",\"text\":\"発熱を認めた。\"}"))
                .build();
        assertThat(send(typed).body()).contains("fever");
        assertThat(ask("graph-writer", "/api/search?q=fever").statusCode()).as("another service's path")
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void anInstanceOfNlpStreamMayDieUnderLoad() {
        cluster.start("nlp-stream", "nlp-stream-2");
        Transactions transactions = new Transactions(cluster.kafkaAddress());
        transactions.beginAndDie(NOBODYS, "dead-letters");
        assertThat(transactions.ongoing()).contains(NOBODYS);
        Load load = begin("ingest-service", "killed-");

        cluster.kill("nlp-stream");
        cluster.start("nlp-stream", "nlp-stream-3");

        end(load);
        everythingIsEverywhere();
        await().atMost(AFTER_A_LOSS)
                .untilAsserted(() -> assertThat(transactions.ongoing())
                        .as("begun by an annotator that is in the group no more")
                        .isEmpty());
    }

    @Test
    @Order(4)
    void theBrokerMayBeRestartedUnderLoad() {
        Load load = begin("ingest-service", "broker-");

        cluster.restartKafka();

        end(load);
        everythingIsEverywhere();
    }

    /** Of the next version in the end, but for graph-writer and ontology; while both are there, each reads the other's. */
    @Test
    @Order(5)
    void everyServiceMayBeReplacedByTheNextVersionsUnderLoad() {
        String next = NextImage.on(Cluster.presentVersion());
        Load byTheOld = begin("ingest-service", "old-");
        cluster.start(next, Map.of("nlp-stream-new", "nlp-stream", "search-api-new", "search-api",
                "ingest-service-new", "ingest-service"));
        Load byTheNew = begin("ingest-service-new", "new-");
        await().atMost(SOON).untilAsserted(() -> {
            for (String document : new String[]{"old-0", "old-1", "new-0", "new-1"}) {
                for (String reader : new String[]{"search-api", "search-api-new"}) {
                    assertThat(get(reader, "/api/cases/" + document).get("id").asText()).isEqualTo(document);
                }
            }
        });
        for (String topic : new String[]{"documents", "structured-documents"}) {
            await().atMost(SOON).until(() -> cluster.holds(topic, "addedByTheNextVersion"));
        }

        end(byTheOld);
        for (String service : new String[]{"nlp-stream-2", "nlp-stream-3", "search-api", "ingest-service",
                "index-writer"}) {
            endsInOrder(service);
        }
        cluster.start(next, Map.of("index-writer", "index-writer"));

        end(byTheNew);
        everythingIsEverywhere();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("search-api-new", "/api/search?q=fever").get("total").asInt())
                        .as("every document says that there was fever")
                        .isEqualTo(sent));
    }

    @Test
    @Order(6)
    void everyServiceEndsInOrder() {
        for (String service : cluster.running()) {
            String log = endsInOrder(service);
            if (service.endsWith("-new")) { // it has not seen the broker go
                assertThat(log).as(service).doesNotContain("ERROR");
            }
        }
    }

    private static String endsInOrder(String service) {
        Cluster.Ended ended = cluster.stop(service);
        assertThat(ended.status()).as("%s: %s", service, ended.log()).isEqualTo(TERMINATED);
        assertThat(ended.log()).as(service).contains("has stopped");
        return ended.log();
    }

    private static Load begin(String ingest, String prefix) {
        return Load.begin(HTTP, cluster.url(ingest), prefix);
    }

    /** After what happened documents have to flow again. */
    private static void end(Load load) {
        load.awaitMore();
        sent += load.end();
    }

    private static void load(String id, String language, String text) {
        Load.send(HTTP, cluster.url("ingest-service"), id, language, text);
        sent++;
    }

    private static void everythingIsEverywhere() {
        await().atMost(AFTER_A_LOSS).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            JsonNode verification = get("graph-writer", "/api/verify");
            assertThat(verification.get("clean").asBoolean()).as("%s", verification).isTrue();
            for (String place : new String[]{"documents", "structured", "graph", "index"}) {
                assertThat(verification.get(place).asInt()).as("%s: %s", place, verification).isEqualTo(sent);
            }
        });
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode get(String service, String path) {
        HttpResponse<String> answer = ask(service, path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private static HttpResponse<String> ask(String service, String path) {
        return send(request(service, path).build());
    }

    private static HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(cluster.url(service) + path));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request.toString(), e);
        }
    }
}
