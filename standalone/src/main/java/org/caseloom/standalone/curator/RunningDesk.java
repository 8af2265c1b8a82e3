package org.caseloom.standalone.curator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;

/** The desk of the running system, over its REST interface. */
public final class RunningDesk implements Desk {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final JsonMapper JSON = Json.mapper();
    private static final String ROOT = "/api/ontology";

    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    /** The desk of the system that serves at an address. */
    public RunningDesk(String url) {
        this.url = url;
    }

    @Override
    public JsonNode status() {
        return json(request(""));
    }

    @Override
    public JsonNode drafts() {
        return json(request("/drafts"));
    }

    @Override
    public JsonNode releases() {
        return json(request("/releases"));
    }

    @Override
    public JsonNode open(String title, String author) {
        return post("/drafts", Map.of("title", title, "author", author));
    }

    @Override
    public JsonNode discard(String draft) {
        return json(request("/drafts/" + draft).DELETE());
    }

    @Override
    public JsonNode importInto(String draft, String author, List<Path> paths, @Nullable String type,
            Consumer<JsonNode> progress) {
        JsonNode run = upload("/drafts/" + draft + "/import", author, paths, type);
        while (run.path("state").asText().equals("READING") || run.path("state").asText().equals("MERGING")) {
            progress.accept(run);
            pause();
            run = json(request("/drafts/" + draft + "/import"));
        }
        progress.accept(run);
        if (run.path("state").asText().equals("FAILED")) {
            throw problem(run.path("problem"), 422);
        }
        return run.path("report");
    }

    @Override
    public JsonNode edit(String draft, String author, Path file) {
        boolean turtle = file.toString().endsWith(".ttl");
        try {
            return json(request("/drafts/" + draft + (turtle ? "/turtle" : "/bulk") + "?author=" + encode(author))
                    .header("Content-Type", turtle ? "text/turtle" : "text/tab-separated-values;charset=UTF-8")
                    .POST(BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.UNREADABLE_FILE, file + " cannot be read", e);
        }
    }

    @Override
    public JsonNode validate(String draft) {
        return json(request("/drafts/" + draft + "/validation"));
    }

    @Override
    public JsonNode diff(String draft) {
        return json(request("/drafts/" + draft + "/diff").header("Accept", "application/json"));
    }

    @Override
    public JsonNode releaseDiff(String release) {
        return json(request("/releases/" + release + "/diff").header("Accept", "application/json"));
    }

    @Override
    public String patch(String draftOrRelease, boolean release) {
        HttpResponse<byte[]> answer = send(
                request((release ? "/releases/" : "/drafts/") + draftOrRelease + "/diff").header("Accept",
                        "application/rdf-patch"));
        if (answer.statusCode() >= 400) {
            json(answer.statusCode(), answer.body());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public JsonNode preview(String draft) {
        return json(request("/drafts/" + draft + "/impact"));
    }

    @Override
    public JsonNode publish(String draft, String author, @Nullable String note, Set<String> accept) {
        Map<String, Object> body = new TreeMap<>(Map.of("author", author, "accept", accept));
        if (note != null) {
            body.put("note", note);
        }
        return post("/drafts/" + draft + "/publish", body);
    }

    @Override
    public JsonNode rollback(String release, String author, @Nullable String note) {
        Map<String, Object> body = new TreeMap<>(Map.of("author", author));
        if (note != null) {
            body.put("note", note);
        }
        return post("/releases/" + release + "/rollback", body);
    }

    @Override
    public void close() {
        client.close();
    }

    private JsonNode upload(String path, String author, List<Path> paths, @Nullable String type) {
        MultipartEntityBuilder parts = MultipartEntityBuilder.create()
                .setCharset(StandardCharsets.UTF_8)
                .setMode(HttpMultipartMode.EXTENDED)
                .addTextBody("author", author, ContentType.TEXT_PLAIN.withCharset("UTF-8"));
        if (type != null) {
            parts.addTextBody("type", type);
        }
        for (Path named : paths) {
            for (Path file : files(named)) {
                String name = Files.isDirectory(named)
                        ? named.toAbsolutePath().normalize().getFileName().resolve(named.relativize(file)).toString()
                        : file.getFileName().toString();
                parts.addBinaryBody("file", file.toFile(), ContentType.APPLICATION_OCTET_STREAM,
                        name.replace('\\', '/'));
            }
        }
        HttpPost post = new HttpPost(URI.create(url + ROOT + path));
        post.setEntity(parts.build());
        try (CloseableHttpClient uploads = HttpClients.createDefault()) {
            return uploads.execute(post,
                    answer -> json(answer.getCode(), EntityUtils.toByteArray(answer.getEntity())));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static List<Path> files(Path named) {
        try (Stream<Path> inside = Files.walk(named)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.UNREADABLE_FILE, named + " does not exist or may not be read", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + ROOT + path)).timeout(PATIENCE);
    }

    private JsonNode post(String path, Object body) {
        BodyPublisher json = BodyPublishers.ofByteArray(Json.write(body));
        return json(request(path).header("Content-Type", "application/json").POST(json));
    }

    private JsonNode json(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = send(request);
        return json(answer.statusCode(), answer.body());
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

    private CaseloomException unavailable(IOException cause) {
        return new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, url + " does not answer: " + cause.getMessage(),
                cause);
    }

    private static JsonNode json(int status, byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (status >= 400) {
                throw problem(json, status);
            }
            return json;
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.INTERNAL, "the answer is no JSON: HTTP " + status, e);
        }
    }

    private static CaseloomException problem(JsonNode problem, int status) {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.code().equals(problem.path("code").asText())) {
                return new CaseloomException(code, problem.path("detail").asText());
            }
        }
        return new CaseloomException(ErrorCode.INTERNAL, problem.path("detail").asText("HTTP " + status));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted", e);
        }
    }
}
