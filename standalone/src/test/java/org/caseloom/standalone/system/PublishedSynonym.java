package org.caseloom.standalone.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** A published synonym has exactly the documents structured again that hold it, over a restart as well. */
final class PublishedSynonym {
    private static final int DOCUMENTS = 50;
    /** The documents that hold the word nobody knows yet. */
    private static final Set<String> TOUCHED = Set.of("case-07", "case-23", "case-42");

    private String second = "";

    private record Posted(String id, String lang, String source, String text) {}

    void before(CaseloomSystem caseloom) {
        load(caseloom);
        String first = caseloom.get("/api/cases/case-07").path("release").asText();

        String draft = draft(caseloom, "ホカホカ熱感");
        JsonNode impact = caseloom.get("/api/ontology/drafts/" + draft + "/impact");
        assertThat(impact.path("candidates").asInt()).isEqualTo(TOUCHED.size());
        assertThat(impact.path("documents").path("number").asInt()).isEqualTo(TOUCHED.size());
        assertThat(ids(impact)).isEqualTo(TOUCHED);

        second = publish(caseloom, draft);
        eventually(() -> assertThat(madeBy(caseloom, second)).isEqualTo(TOUCHED));
        eventually(() -> assertThat(corpus(caseloom).path("remaining").asInt()).isZero());
        eventually(() -> assertThat(corpus(caseloom).path("byRelease").path(second).asInt())
                .isEqualTo(TOUCHED.size()));
        assertThat(madeBy(caseloom, first)).hasSize(DOCUMENTS - TOUCHED.size());
        eventually(() -> assertThat(caseloom.found("ホカホカ熱感", "&source=synonym")).containsAll(TOUCHED));
    }

    void after(CaseloomSystem again) {
        eventually(() -> assertThat(corpus(again).path("caughtUp").asBoolean()).isTrue());
        assertThat(corpus(again).path("remaining").asInt()).isZero();
        assertThat(madeBy(again, second)).isEqualTo(TOUCHED);

        publish(again, draft(again, "しらない言葉"));
        eventually(() -> assertThat(corpus(again).path("remaining").asInt()).isZero());
        assertThat(madeBy(again, second)).as("a word that no document holds touches none").isEqualTo(TOUCHED);
        eventually(() -> assertThat(again.command("verify").exit()).isZero());
    }

    void delete(CaseloomSystem caseloom) {
        all().forEach(id -> assertThat(caseloom.delete("/api/documents/" + id).statusCode()).isLessThan(300));
    }

    private static void load(CaseloomSystem caseloom) {
        for (String id : all()) {
            String text = TOUCHED.contains(id) ? "夕方からホカホカ熱感があった。" : "夕方から発熱があった。";
            caseloom.post("/api/documents", "application/json",
                    Json.text(new Posted(id, "ja", "synonym", text + "症例" + id)));
        }
        eventually(() -> all().forEach(id -> assertThat(caseloom.answer("/api/cases/" + id).statusCode())
                .isEqualTo(200)));
        eventually(() -> assertThat(corpus(caseloom).path("documents").asInt()).isGreaterThanOrEqualTo(DOCUMENTS));
    }

    private static String draft(CaseloomSystem caseloom, String synonym) {
        String id = json(caseloom, "/api/ontology/drafts", Map.of("title", synonym, "author", "curator"))
                .path("id").asText();
        json(caseloom, "/api/ontology/drafts/" + id + "/edits", Map.of("author", "curator", "edits",
                List.of(Map.of("op", "add-label", "concept", "CSL:fever", "text", synonym, "lang", "ja"))));
        return id;
    }

    private static String publish(CaseloomSystem caseloom, String draft) {
        JsonNode release = json(caseloom, "/api/ontology/drafts/" + draft + "/publish",
                Map.of("author", "curator", "note", "test"));
        assertThat(release.path("id").asText()).as(release.toString()).isNotEmpty();
        return release.path("id").asText();
    }

    private static JsonNode json(CaseloomSystem caseloom, String path, Map<String, ?> body) {
        return CaseloomSystem.json(caseloom.post(path, "application/json", Json.text(body)));
    }

    private static JsonNode corpus(CaseloomSystem caseloom) {
        return caseloom.get("/api/ontology").path("corpus");
    }

    /** The documents of this test that the graph holds as made by a release. */
    private static Set<String> madeBy(CaseloomSystem caseloom, String release) {
        Set<String> ids = new TreeSet<>();
        for (String id : all()) {
            if (caseloom.get("/api/cases/" + id).path("release").asText().equals(release)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Set<String> ids(JsonNode impact) {
        Set<String> ids = new TreeSet<>();
        impact.path("examples").forEach(example -> ids.add(example.path("document").asText()));
        return ids;
    }

    private static List<String> all() {
        List<String> ids = new ArrayList<>(DOCUMENTS);
        for (int i = 0; i < DOCUMENTS; i++) {
            ids.add("case-%02d".formatted(i));
        }
        return ids;
    }
}
