package org.caseloom.containers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.awaitility.Awaitility.await;

/**
 * Documents in both languages that come one after the other for as long as something else goes on. Each is sent until it
 * is taken: a broker that is away is told by 503.
 */
final class Load {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Between two documents. */
    private static final Duration PACE = Duration.ofMillis(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String ingest;
    private final String prefix;
    private final CompletableFuture<Void> running;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean ending;

    private Load(HttpClient http, String ingest, String prefix) {
        this.http = http;
        this.ingest = ingest;
        this.prefix = prefix;
        this.running = CompletableFuture.runAsync(this::run,
                task -> Thread.ofPlatform().daemon().name("load " + prefix).start(task));
    }

    /** Begins, and waits until the load has become one. */
    static Load begin(HttpClient http, String ingest, String prefix) {
        Load load = new Load(http, ingest, prefix);
        load.awaitMore();
        return load;
    }

    /** Waits until a hundred documents more are taken. */
    void awaitMore() {
        int enough = taken.get() + 100;
        await().atMost(PATIENCE).until(() -> running.isDone() || taken.get() >= enough);
        if (running.isDone()) {
            running.join(); // tells what went wrong
        }
    }

    /** Sends no more; returns how many were taken. */
    int end() {
        ending = true;
        running.join();
        return taken.get();
    }

    private void run() {
        while (!ending) {
            int number = taken.get();
            if (number % 2 == 0) {
                send(http, ingest, prefix + number, "ja", "第" + number + "例。70歳男性。2日前からの発熱と呼吸困難で受診した。下痢はない。");
            } else {
                send(http, ingest, prefix + number, "en",
                        "Case " + number + ". A 70-year-old man had fever and dyspnea for two days. No diarrhea.");
            }
            taken.incrementAndGet();
        }
    }

    /** Sends one document until it is taken. */
    static void send(HttpClient http, String ingest, String id, String language, String text) {
        String document = JSON.createObjectNode().put("id", id).put("lang", language).put("text", text).toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(ingest + "/api/documents"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(document))
                .build();
        await().pollDelay(PACE)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 202);
    }
}
