package org.caseloom.containers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

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
    /** Kafka waits three quarters of a minute for an instance that says nothing. */
    private static final Duration AFTER_A_LOSS = Duration.ofMinutes(4);
    private static final int LOAD = 600;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Cluster cluster;

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
                "A 58-year-old woman was admitted with high fever and a dry cough. There was no chest pain.");

        await().atMost(SOON).untilAsserted(() -> {
            for (String question : new String[]{"発熱", "fever"}) {
                assertThat(get("search-api", "/api/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                        .get("results")
                        .findValuesAsText("id")).as(question).contains("first-ja", "first-en");
            }
        });
    }

    @Test
    @Order(2)
    void anInstanceOfNlpStreamMayDieUnderLoad() {
        cluster.start("nlp-stream", "nlp-stream-2");
        AtomicInteger loaded = new AtomicInteger();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> load("killed-", loaded));

        await().atMost(SOON).until(() -> loaded.get() > LOAD / 3);
        cluster.kill("nlp-stream");
        cluster.start("nlp-stream", "nlp-stream-3");
        load.join();

        everythingIsEverywhere(2 + LOAD);
    }

    @Test
    @Order(3)
    void theBrokerMayBeRestartedUnderLoad() {
        AtomicInteger loaded = new AtomicInteger();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> load("broker-", loaded));

        await().atMost(SOON).until(() -> loaded.get() > LOAD / 3);
        cluster.restartKafka();
        load.join();

        everythingIsEverywhere(2 + 2 * LOAD);
    }

    @Test
    @Order(4)
    void everyServiceMayBeReplacedUnderLoad() {
        AtomicInteger loaded = new AtomicInteger();
        cluster.start("ingest-service", "ingest-service-2");
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> load("ingest-service-2", "upgrade-", loaded));

        for (String service : new String[]{"nlp-stream", "search-api", "ingest-service"}) {
            cluster.start(service, service + "-new");
        }
        cluster.stop("nlp-stream-2");
        cluster.stop("nlp-stream-3");
        cluster.stop("search-api");
        cluster.stop("ingest-service");
        cluster.stop("index-writer");
        cluster.start("index-writer", "index-writer");
        load.join();

        everythingIsEverywhere(2 + 3 * LOAD);
        assertThat(get("search-api-new", "/api/search?q=fever").get("total").asInt()).isGreaterThan(LOAD);
    }

    private static void everythingIsEverywhere(int documents) {
        await().atMost(AFTER_A_LOSS).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            JsonNode verification = get("graph-writer", "/api/verify");
            assertThat(verification.get("clean").asBoolean()).as("%s", verification).isTrue();
            for (String place : new String[]{"documents", "structured", "graph", "index"}) {
                assertThat(verification.get(place).asInt()).as("%s: %s", place, verification).isEqualTo(documents);
            }
        });
    }

    private static void load(String prefix, AtomicInteger loaded) {
        load("ingest-service", prefix, loaded);
    }

    private static void load(String ingest, String prefix, AtomicInteger loaded) {
        for (int number = 0; number < LOAD; number++) {
            String id = prefix + number;
            if (number % 2 == 0) {
                load(ingest, id, "ja", "第" + number + "例。70歳男性。2日前からの発熱と呼吸困難で受診した。下痢はない。");
            } else {
                load(ingest, id, "en",
                        "Case " + number + ". A 70-year-old man had fever and dyspnea for two days. No diarrhea.");
            }
            loaded.incrementAndGet();
        }
    }

    private static void load(String id, String language, String text) {
        load("ingest-service", id, language, text);
    }

    /** Sends a document until it is taken: a broker that is away is told by 503. */
    private static void load(String ingest, String id, String language, String text) {
        String document = JSON.createObjectNode().put("id", id).put("lang", language).put("text", text).toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(cluster.url(ingest) + "/api/documents"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(document))
                .build();
        await().atMost(SOON).ignoreExceptions().until(
                () -> HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 202);
    }

    private static JsonNode get(String service, String path) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(cluster.url(service) + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
