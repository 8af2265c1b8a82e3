package org.caseloom.ingest.http;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.Problem;
import org.caseloom.contracts.json.Json;
import org.caseloom.ingest.FakeBroker;
import org.caseloom.ingest.IngestService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HttpTest {
    private static final String BOUNDARY = "caseloom-test-boundary";

    @TempDir
    private Path folder;
    private final FakeBroker broker = new FakeBroker();
    private final HttpClient client = HttpClient.newHttpClient();
    private ApplicationContext context = ApplicationContext.builder().build();
    private URI base = URI.create("http://127.0.0.1");

    /** Stands in for the handler of the composition root. */
    @Singleton
    @Produces
    static final class Problems
            implements
                ExceptionHandler<CaseloomException, io.micronaut.http.HttpResponse<Problem>> {
        @Override
        public io.micronaut.http.HttpResponse<Problem> handle(
                @SuppressWarnings("rawtypes") io.micronaut.http.HttpRequest request,
                CaseloomException failure) {
            return io.micronaut.http.HttpResponse
                    .badRequest(Problem.of(failure.code(), 400, String.valueOf(failure.getMessage())));
        }
    }

    /** How long it takes is not what is tried: other modules' tests run beside these. */
    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @BeforeEach
    void start() {
        context = ApplicationContext.builder()
                .properties(Map.of("caseloom.data", folder.toString(), "micronaut.server.host", "127.0.0.1",
                        "micronaut.server.port", -1, "micronaut.server.max-request-size", 1L << 40,
                        "micronaut.server.max-request-buffer-size", 17 * 1024 * 1024,
                        "micronaut.server.multipart.enabled", true, "micronaut.server.multipart.disk", true,
                        "micronaut.server.multipart.max-file-size", 1L << 40, "micronaut.server.multipart.location",
                        folder.resolve("uploads").toString()))
                .singletons(broker)
                .start();
        context.getBean(IngestService.class).start();
        base = context.getBean(EmbeddedServer.class).start().getURI();
    }

    @AfterEach
    void stop() {
        context.close();
        client.close();
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String type) {
        try {
            return client.send(HttpRequest.newBuilder(base.resolve(path))
                    .method(method, body)
                    .header("Content-Type", type)
                    .build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> post(String document) {
        return send("POST", "/api/documents", BodyPublishers.ofString(document), "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] part(String disposition, byte[] content) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + content.length + 2];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        whole[whole.length - 2] = '\r';
        whole[whole.length - 1] = '\n';
        return whole;
    }

    private static byte[] part(String disposition, String content) {
        return part(disposition, content.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(byte[]... parts) {
        List<byte[]> body = new ArrayList<>(List.of(parts));
        body.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", "/api/jobs", BodyPublishers.ofByteArrays(body),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private JsonNode awaitRead(String job) {
        await().until(() -> !json(status(job)).path("state").asText().equals("reading"));
        return json(status(job));
    }

    private HttpResponse<String> status(String job) {
        return send("GET", "/api/jobs/" + job, BodyPublishers.noBody(), "application/json");
    }

    @Test
    void aDocumentIsAcceptedThenADuplicateThenDeleted() {
        HttpResponse<String> first = post("{\"id\":\"a\",\"text\":\"発熱あり。\"}");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body()).isEqualTo("{\"id\":\"a\",\"revision\":1,\"status\":\"accepted\"}");
        assertThat(json(post("{\"id\":\"a\",\"text\":\"発熱あり。\"}")).path("status").asText()).isEqualTo("duplicate");
        HttpResponse<String> deleted = send("DELETE", "/api/documents/a", BodyPublishers.noBody(), "text/plain");
        assertThat(deleted.statusCode()).isEqualTo(202);
        assertThat(json(deleted).path("revision").asLong()).isEqualTo(2);
        assertThat(
                json(send("DELETE", "/api/documents/a", BodyPublishers.noBody(), "text/plain")).path("code").asText())
                .isEqualTo("CL-NOT-FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"学会:2024/症例 1", "a/b/c", "100%", "a+b", "a?b#c", "😷", "a//b", "x;y=z"})
    void idsMayHoldSlashesAndAnyCharacter(String id) {
        assertThat(post(Json.text(Map.of("id", id, "text", "発熱あり。"))).statusCode()).isEqualTo(202);
        String escaped = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        for (String path : List.of(escaped, escaped.replace("%2F", "/"))) {
            HttpResponse<String> deleted = send("DELETE", "/api/documents/" + path, BodyPublishers.noBody(),
                    "text/plain");
            assertThat(json(deleted).path("id").asText()).as(deleted.body()).isEqualTo(id);
            post(Json.text(Map.of("id", id, "text", "発熱あり。")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"\\ud800\"}|CL-INVALID-UNICODE", "{\"text\":true}|CL-INVALID-FIELD",
            "{|CL-INVALID-JSON",
            "{\"text\":\" \"}|CL-EMPTY-TEXT", "{\"text\":\"x\",\"lang\":\"fr\"}|CL-UNKNOWN-LANGUAGE"})
    void aBadDocumentIsAProblemWithACode(String documentAndCode) {
        String[] both = documentAndCode.split("\\|");
        HttpResponse<String> answer = post(both[0]);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo(both[1]);
    }

    @Test
    void aDocumentOfEightMegabytesIsTakenAndALargerRequestIsNotKeptInMemory() {
        String text = "痛".repeat(8 * 1024 * 1024 / 3);
        assertThat(post("{\"id\":\"a\",\"text\":\"" + text + "\"}").statusCode()).isEqualTo(202);
        assertThat(json(post("{\"id\":\"a\",\"text\":\"" + text + "痛\"}")).path("code").asText())
                .isEqualTo("CL-TEXT-TOO-LARGE");
        assertThat(post("{\"id\":\"a\",\"text\":\"" + text.repeat(3) + "\"}").statusCode()).isEqualTo(413);
        assertThat(broker.documents()).hasSize(1);
    }

    @Test
    void filesAndFieldsOfAnUploadBecomeALoad() throws IOException {
        HttpResponse<String> answer = upload(part("name=\"files\"; filename=\"a.jsonl\"",
                "{\"id\":\"1\",\"text\":\"発熱\"}\n{\n"), part("name=\"source\"", "学会"),
                part("name=\"files\"; filename=\"sub/症例.txt\"", "咳嗽なし。"), part("name=\"kind\"", "note"),
                part("name=\"files\"; filename=\"scan.pdf\"", "x"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode read = awaitRead(json(answer).path("job").asText());
        assertThat(read.path("read").asLong()).isEqualTo(4);
        assertThat(read.path("accepted").asLong()).isEqualTo(2);
        assertThat(read.path("rejectedBy")).isEqualTo(
                Json.mapper().valueToTree(Map.of("CL-INVALID-JSON", 1, "CL-UNSUPPORTED-FILE", 1)));
        assertThat(broker.documents()).extracting(FakeBroker.Sent::id).containsExactly("学会:1", "学会:sub/症例");
        assertThat(json(send("GET", "/api/jobs", BodyPublishers.noBody(), "text/plain")).size()).isEqualTo(1);
        awaitNoFiles();
    }

    @Test
    void aLargeUploadIsReadWholeAndLeavesNoFiles() {
        int count = 20_000;
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < count; i++) {
            file.append("{\"text\":\"").append("発熱あり。".repeat(60)).append(i).append("\"}\n");
        }
        HttpResponse<String> answer = upload(part("name=\"files\"; filename=\"a.jsonl\"", file.toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(awaitRead(json(answer).path("job").asText()).path("accepted").asLong()).isEqualTo(count);
        awaitNoFiles();
    }

    @Test
    void anUploadWithoutAFileOrWithAWrongFieldIsRefusedAndLeavesNoFiles() {
        assertThat(json(upload(part("name=\"kind\"", "note"))).path("code").asText()).isEqualTo("CL-NOTHING-TO-LOAD");
        assertThat(json(upload(part("name=\"kind\"", "poem"),
                part("name=\"files\"; filename=\"a.txt\"", "発熱"))).path("code").asText()).isEqualTo("CL-UNKNOWN-KIND");
        assertThat(json(upload(part("name=\"colour\"", "red"),
                part("name=\"files\"; filename=\"a.txt\"", "発熱"))).path("code").asText())
                .isEqualTo("CL-INVALID-REQUEST");
        assertThat(json(upload(part("name=\"files\"; filename=\"a.pdf\"", "x"))).path("code").asText())
                .isEqualTo("CL-UNSUPPORTED-FILE");
        awaitNoFiles();
    }

    @Test
    void aLoadThatIsNotThereIsAProblem() {
        assertThat(json(status("none")).path("code").asText()).isEqualTo("CL-NOT-FOUND");
    }

    private void awaitNoFiles() {
        await().untilAsserted(() -> {
            try (Stream<Path> paths = Files.walk(folder)) {
                assertThat(paths.filter(Files::isRegularFile)).isEmpty();
            }
        });
    }
}
