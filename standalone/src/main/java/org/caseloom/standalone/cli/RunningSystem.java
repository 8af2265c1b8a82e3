package org.caseloom.standalone.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.standalone.data.RunningInstance;

/**
 * The system that runs on a data folder, as the commands talk to it: plain HTTP and JSON. Problems become exceptions
 * with the server's code and words.
 */
final class RunningSystem implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = Json.mapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    private RunningSystem(String url) {
        this.url = url;
    }

    /** Finds the one on this folder, or says that none runs there. */
    static RunningSystem on(Path data) {
        return new RunningSystem(RunningInstance.find(data).url());
    }

    /** The address of a resource. */
    URI address(String path) {
        return URI.create(url + path);
    }

    /** A string as part of a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a GET answers. */
    JsonNode get(String path) {
        try {
            var answer = client.send(HttpRequest.newBuilder(address(path)).timeout(PATIENCE).build(),
                    BodyHandlers.ofByteArray());
            return json(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, url + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted", e);
        }
    }

    /** The JSON of an answer; a problem is thrown. */
    static JsonNode json(int status, byte[] body) throws IOException {
        JsonNode json = JSON.readTree(body);
        if (status < 400) {
            return json;
        }
        throw new CaseloomException(codeOf(json), json.path("detail").asText("HTTP " + status));
    }

    private static ErrorCode codeOf(JsonNode problem) {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.code().equals(problem.path("code").asText())) {
                return code;
            }
        }
        return ErrorCode.INTERNAL;
    }

    @Override
    public void close() {
        client.close();
    }
}
