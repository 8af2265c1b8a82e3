package org.caseloom.standalone.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** A program whose mapping is another than that of the index it finds fills a new one, while the old one is searched. */
class MappingChangeIT {
    private record Posted(String id, String lang, String text) {}

    @Test
    void anIndexOfAnotherMappingServesUntilANewOneHasEverything(@TempDir Path folder) throws Exception {
        try (CaseloomSystem first = CaseloomSystem.start(folder, true)) {
            post(first, "mapped-1");
            eventually(() -> assertThat(first.found("発熱", "")).contains("mapped-1"));
            assertThat(indices(first)).containsExactly("caseloom-cases-1");
            assertThat(ask(first, "PUT", "/caseloom-cases-1/_mapping",
                    "{\"_meta\":{\"definition\":\"of an earlier program\"}}").statusCode()).isEqualTo(200);
        }

        try (CaseloomSystem second = CaseloomSystem.start(folder, true)) {
            assertThat(second.found("発熱", "")).as("at once").containsExactly("mapped-1");
            post(second, "mapped-2");
            eventually(() -> assertThat(second.found("発熱", "")).containsExactlyInAnyOrder("mapped-1", "mapped-2"));
            eventually(() -> assertThat(indices(second)).as("the old one is gone")
                    .containsExactly("caseloom-cases-2"));
            assertThat(second.command("verify").exit()).isZero();
        }
    }

    private static void post(CaseloomSystem caseloom, String id) {
        caseloom.post("/api/documents", "application/json", Json.text(new Posted(id, "ja", "主訴は発熱。" + id)));
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
