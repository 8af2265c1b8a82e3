package org.caseloom.standalone.system;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.json.Json;
import org.caseloom.standalone.Caseloom;
import org.caseloom.standalone.data.RunningInstance;
import org.caseloom.standalone.launch.LaunchOptions;
import org.caseloom.standalone.launch.Launcher;

/** A whole Caseloom under test, driven as its users drive it: over HTTP and by commands. */
final class CaseloomSystem implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CaseloomSystem.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private String url;
    private Runnable stop;

    /** One that runs already, and how it is stopped. */
    CaseloomSystem(Path data, String url, Runnable stop) {
        this.data = data;
        this.url = url;
        this.stop = stop;
    }

    /** One in this process, with the samples. */
    static CaseloomSystem start(Path data) {
        Path folder = data.toAbsolutePath();
        Launcher launcher = launch(folder);
        return new CaseloomSystem(folder, launcher.url(), launcher::close);
    }

    /** Stops it and starts it again on its folder, in this process. */
    void restart() {
        stop.run();
        Launcher launcher = launch(data);
        url = launcher.url();
        stop = launcher::close;
    }

    private static Launcher launch(Path data) {
        return Launcher.start(new LaunchOptions(data, 0, false, false), LOG::info);
    }

    Path data() {
        return data;
    }

    String url() {
        return url;
    }

    RunningInstance instance() {
        return RunningInstance.find(data);
    }

    JsonNode get(String path) {
        return json(answer(HttpRequest.newBuilder(URI.create(url() + path)).build()));
    }

    HttpResponse<String> answer(String path) {
        return answer(HttpRequest.newBuilder(URI.create(url() + path)).build());
    }

    /** The answer in a form asked for. */
    HttpResponse<String> answer(String path, String accept) {
        return answer(HttpRequest.newBuilder(URI.create(url() + path)).header("Accept", accept).build());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return answer(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> delete(String path) {
        return answer(HttpRequest.newBuilder(URI.create(url() + path)).DELETE().build());
    }

    /** Runs a command of the command line on this system's data folder. */
    Result command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        // commands of `ontology` take their options themselves
        all.add(arguments[0].equals("ontology") ? 2 : 1, "--data=" + data);
        StringWriter out = new StringWriter();
        int exit = Caseloom.run(new PrintWriter(out, true), new PrintWriter(out, true), all.toArray(String[]::new));
        return new Result(exit, out.toString());
    }

    /** The ids a search finds. */
    List<String> found(String query, String more) {
        List<String> ids = new ArrayList<>();
        get("/api/search?size=100&q=" + encode(query) + more).path("results")
                .forEach(hit -> ids.add(hit.path("id").asText()));
        return ids;
    }

    /** Waits until something about the system holds: the flow is asynchronous. */
    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(assertion);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + answer.body(), e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stop.run();
        client.close();
    }

    /** What a command did. */
    record Result(int exit, String output) {}
}
