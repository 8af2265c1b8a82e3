package org.caseloom.standalone.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import org.caseloom.contracts.json.Json;
import org.caseloom.service.alone.CaseloomService;

/** A service in a process of its own, with nothing but its environment. */
final class ServiceProcess {
    private static final long GOODBYE_SECONDS = 60;

    private final String name;
    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient client;

    private ServiceProcess(String name, Process process, Path log, int port, HttpClient client) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.port = port;
        this.client = client;
    }

    static ServiceProcess start(String name, Path data, int port, Map<String, String> environment, HttpClient client) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
                CaseloomService.class.getName(), name));
        Path log = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("CASELOOM_"));
        builder.environment().putAll(environment);
        builder.environment().put("CASELOOM_DATA", data.toString());
        builder.environment().put("CASELOOM_PORT", Integer.toString(port));
        try {
            return new ServiceProcess(name, builder.start(), log, port, client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    int status(String path) {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended by itself: " + log());
        }
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            return 0; // it does not listen yet
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode get(String path) {
        return json(HttpRequest.newBuilder(URI.create(url() + path)).build());
    }

    JsonNode post(String path, String body) {
        return json(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode json(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(name + " " + request + ": " + log(), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** What Kubernetes does: SIGTERM, and time to finish. */
    void terminate() {
        process.destroy();
    }

    int exit() {
        try {
            if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " does not end: " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + " on port " + port;
    }
}
