package org.caseloom.standalone.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** A program whose mapping is another than that of the index it finds fills a new one, while the old one is searched. */
final class ChangedMapping {
    private static final String MINE = "&source=mapped";

    private String index = "";
    private List<String> foundAtOnce = List.of();

    private record Posted(String id, String lang, String source, String text) {}

    void before(CaseloomSystem first) throws IOException, InterruptedException {
        post(first, "mapped-1");
        eventually(() -> assertThat(first.found("発熱", MINE)).contains("mapped-1"));
        eventually(() -> assertThat(indices(first)).as("one that was replaced goes").hasSize(1));
        index = indices(first).getFirst();
        assertThat(ask(first, "PUT", "/" + index + "/_mapping",
                "{\"_meta\":{\"definition\":\"of an earlier program\"}}").statusCode()).isEqualTo(200);
    }

    /** To be called when the second one has just started. */
    void atOnce(CaseloomSystem second) {
        foundAtOnce = second.found("発熱", MINE);
    }

    void after(CaseloomSystem second) {
        assertThat(foundAtOnce).as("at once").containsExactly("mapped-1");
        post(second, "mapped-2");
        eventually(() -> assertThat(second.found("発熱", MINE)).containsExactlyInAnyOrder("mapped-1", "mapped-2"));
        eventually(() -> assertThat(indices(second)).as("the old one is gone").hasSize(1).doesNotContain(index));
        eventually(() -> assertThat(second.command("verify").exit()).isZero());
    }

    private static void post(CaseloomSystem caseloom, String id) {
        caseloom.post("/api/documents", "application/json", Json.text(new Posted(id, "ja", "mapped", "主訴は発熱。" + id)));
    }

    private static List<String> indices(CaseloomSystem caseloom) throws IOException, InterruptedException {
        return ask(caseloom, "GET", "/_cat/indices/caseloom-cases-*?h=index", "").body().lines().map(String::strip)
                .toList();
    }

    private static HttpResponse<String> ask(CaseloomSystem caseloom, String method, String path, String body)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + caseloom.instance().elasticsearchPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build(), BodyHandlers.ofString());
        }
    }
}
