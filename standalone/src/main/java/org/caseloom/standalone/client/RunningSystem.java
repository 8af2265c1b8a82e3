package org.caseloom.standalone.client;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.standalone.data.RunningInstance;

/**
 * The system that runs on a data folder, as the commands talk to it: plain HTTP and JSON. Problems become exceptions
 * with the server's code and words, a silent server one with SERVICE_UNAVAILABLE. Thread-safe.
 */
public final class RunningSystem implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final ContentType TEXT = ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = Json.mapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    /** A file to send, and the name by which answers speak of it. */
    public record Upload(Path path, String name) {}

    private RunningSystem(String url) {
        this.url = url;
    }

    /** Finds the one on this folder, or says that none runs there. */
    public static RunningSystem on(Path data) {
        return new RunningSystem(RunningInstance.find(data).url());
    }

    /** A string as part of a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a GET answers. */
    public JsonNode get(String path) {
        return json(request(path));
    }

    /** What a POST of JSON answers. */
    public JsonNode post(String path, Object body) {
        return json(request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body))));
    }

    /** What a POST of a form with files answers. */
    public JsonNode upload(String path, Map<String, String> fields, List<Upload> files) {
        MultipartEntityBuilder parts = MultipartEntityBuilder.create()
                .setCharset(StandardCharsets.UTF_8)
                .setMode(HttpMultipartMode.EXTENDED);
        fields.forEach((name, text) -> parts.addTextBody(name, text, TEXT));
        files.forEach(file -> parts.addBinaryBody("file", file.path().toFile(), ContentType.APPLICATION_OCTET_STREAM,
                file.name()));
        HttpPost post = new HttpPost(URI.create(url + path));
        post.setEntity(parts.build());
        try (CloseableHttpClient uploads = HttpClients.createDefault()) {
            return uploads.execute(post,
                    answer -> json(answer.getCode(), EntityUtils.toByteArray(answer.getEntity())));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** A request to be sent by {@link #json} or {@link #text}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    /** The JSON that answers a request. */
    public JsonNode json(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = send(request);
        return json(answer.statusCode(), answer.body());
    }

    /** The text that answers a request. */
    public String text(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() >= 400) {
            throw problem(tree(answer.statusCode(), answer.body()), answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Takes what a download holds. */
    @FunctionalInterface
    public interface Receiver<T> {
        /**
         * @param cases how many cases the server says are in it; 0 where it does not say
         */
        T receive(long cases, InputStream body) throws IOException;
    }

    /** What a GET sends, however large. */
    public <T> T download(String path, Receiver<T> receiver) {
        try {
            HttpResponse<InputStream> answer = client.send(request(path).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() >= 400) {
                    throw problem(tree(answer.statusCode(), body.readAllBytes()), answer.statusCode());
                }
                return receiver.receive(answer.headers().firstValueAsLong("Caseloom-Cases").orElse(0), body);
            }
        } catch (IOException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted", e);
        }
    }

    /** A problem as the exception it was on the server. */
    public static CaseloomException problem(JsonNode problem, int status) {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.code().equals(problem.path("code").asText())) {
                return new CaseloomException(code, problem.path("detail").asText("HTTP " + status));
            }
        }
        return new CaseloomException(ErrorCode.INTERNAL, problem.path("detail").asText("HTTP " + status));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted", e);
        }
    }

    private static JsonNode json(int status, byte[] body) {
        JsonNode json = tree(status, body);
        if (status >= 400) {
            throw problem(json, status);
        }
        return json;
    }

    private static JsonNode tree(int status, byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.INTERNAL, "the answer is no JSON: HTTP " + status, e);
        }
    }

    private CaseloomException unavailable(IOException cause) {
        return new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, url + " does not answer: " + cause.getMessage(),
                cause);
    }
}
