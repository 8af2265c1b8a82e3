package org.caseloom.standalone.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.encode;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/**
 * The curator's loop as a script: a synonym, its preview, its release, and the way back. Exactly the documents that
 * the preview names change, and after the rollback everything is as it was but for the releases' own ids.
 */
@WithCaseloom
class CuratorLoopIT {
    /** No vocabulary has this word; in the texts it stands where 発熱 could. */
    private static final String WORD = "ぽやぽや感";

    private record Posted(String id, String lang, String kind, String text) {}

    private final CaseloomSystem caseloom;

    @TempDir
    Path folder;

    CuratorLoopIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @Test
    void aSynonymChangesExactlyThePredictedDocumentsAndARollbackTakesItBackWhole() throws IOException {
        for (int number = 0; number < 30; number++) {
            String complaint = number % 5 == 0 ? WORD : "頭痛";
            caseloom.post("/api/documents", "application/json", Json.text(new Posted("loop-" + number, "ja",
                    "case_report", "主訴は" + complaint + "。体温は36.4℃であった。")));
        }
        eventually(() -> assertThat(caseloom.found("頭痛", "")).contains("loop-1", "loop-29"));
        eventually(() -> assertThat(caseloom.command("verify").exit()).isZero());
        String first = caseloom.get("/api/ontology").path("release").path("id").asText();
        Map<String, String> before = structured();
        Set<String> graph = graph();

        Path table = Files.writeString(folder.resolve("edits.tsv"), """
            op\tconcept\ttext\tlang
            add-label\tCSL:fever\t%s\tja
            """.formatted(WORD));
        assertThat(command("edit", table.toString(), "--author=Tanaka", "--lang=ja")).contains("1 概念");
        String draft = openDraft();
        assertThat(command("diff", draft, "--lang=ja")).contains("発熱: 同義語「" + WORD + "」を追加");
        assertThat(command("diff", draft, "--patch")).contains("\"" + WORD + "\"@ja");
        assertThat(command("validate", draft)).contains("No error");

        JsonNode preview = caseloom.get("/api/ontology/drafts/" + draft + "/impact");
        assertThat(preview.path("exact").asBoolean()).isTrue();
        assertThat(preview.path("documents").path("number").asInt()).isEqualTo(6);
        assertThat(preview.path("gained").path("number").asInt()).isEqualTo(6);
        Set<String> predicted = new TreeSet<>();
        preview.path("examples").forEach(example -> predicted.add(example.path("document").asText()));
        assertThat(predicted).containsExactlyInAnyOrder("loop-0", "loop-5", "loop-10", "loop-15", "loop-20", "loop-25");

        assertThat(command("publish", draft, "--author=Tanaka", "--note=loop")).contains("Release");
        eventually(() -> assertThat(remaining()).isZero());
        eventually(() -> assertThat(changed(before, structured())).isEqualTo(predicted));
        eventually(() -> assertThat(caseloom.found(WORD, "")).containsAll(predicted));

        assertThat(command("rollback", first, "--author=Suzuki")).contains("Release");
        eventually(() -> assertThat(remaining()).isZero());
        eventually(() -> assertThat(structured()).isEqualTo(before));
        eventually(() -> assertThat(caseloom.command("verify").exit()).isZero());
        assertThat(graph()).isEqualTo(graph);
    }

    @Test
    void everyReleaseCanBeReadAsTurtle() {
        String release = caseloom.get("/api/ontology").path("release").path("id").asText();

        assertThat(caseloom.answer("/api/ontology/releases/" + release + "/turtle").body())
                .contains("skos:prefLabel")
                .contains("\"発熱\"@ja");
        assertThat(caseloom.answer("/api/ontology/releases/" + release, "text/turtle").body())
                .contains("skos:prefLabel");
        assertThat(caseloom.get("/api/ontology/releases/" + release).path("id").asText()).isEqualTo(release);
        assertThat(caseloom.get("/api/ontology/concepts/CSL%3Afever").path("version").asText()).hasSize(12);
        assertThat(caseloom.get("/concept/fever").path("concept").path("id").asText()).isEqualTo("CSL:fever");
        assertThat(caseloom.answer("/concept/fever", "text/turtle").body()).contains("c:fever");
    }

    private String command(String... arguments) {
        List<String> all = new ArrayList<>(List.of("ontology"));
        all.addAll(List.of(arguments));
        CaseloomSystem.Result result = caseloom.command(all.toArray(String[]::new));
        assertThat(result.exit()).as(result.output()).isZero();
        return result.output();
    }

    private String openDraft() {
        for (JsonNode draft : caseloom.get("/api/ontology/drafts")) {
            if (draft.path("state").asText().equals("OPEN")) {
                return draft.path("id").asText();
            }
        }
        throw new AssertionError("no draft is open");
    }

    private int remaining() {
        return caseloom.get("/api/ontology").path("corpus").path("remaining").asInt(-1);
    }

    /** The mentions of each document, without the release that made them. */
    private Map<String, String> structured() {
        Map<String, String> mentions = new TreeMap<>();
        for (int number = 0; number < 30; number++) {
            JsonNode structured = caseloom.get("/api/cases/loop-" + number);
            mentions.put("loop-" + number, structured.path("mentions").toString());
        }
        return mentions;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet()
                .stream()
                .filter(id -> !before.get(id).equals(after.get(id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every triple of the cases, without the one that names the release. */
    private Set<String> graph() {
        String query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(!strstarts(str(?o), \"https://caseloom.org/release/\")) }";
        return caseloom.answer("/sparql?query=" + encode(query), "application/n-triples")
                .body()
                .lines()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
