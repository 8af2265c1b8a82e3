package org.caseloom.standalone.system;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.OntologyService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.encode;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/**
 * The whole system is killed while it publishes and structures again. Started again, one release is in force
 * everywhere: either the new one, and every touched document follows it, or the old one, and the draft is as it was.
 */
@EnabledIfSystemProperty(named = "caseloom.slow", matches = "true", disabledReason = "takes four minutes; run it with -Dcaseloom.slow=true")
class CuratorCrashIT {
    private static final Logger LOG = LoggerFactory.getLogger(CuratorCrashIT.class);
    private static final int TOUCHED = 90;
    private static final int UNTOUCHED = 110;

    /** When the system is killed, and the synonym that is being published then; no other vocabulary has it. */
    private enum Moment {
        REQUEST_SENT("CSL:fever", "発熱", "ぽやぽや感"),
        RELEASE_BEING_WRITTEN("CSL:cough", "咳嗽", "むぎむぎ感"),
        RELEASE_IN_FORCE("CSL:headache", "頭痛", "けろけろ感"),
        FIRST_DOCUMENT_FOLLOWS("CSL:nausea", "悪心", "ぬめぬめ感");

        private final String concept;
        private final String label;
        private final String synonym;

        Moment(String concept, String label, String synonym) {
            this.concept = concept;
            this.label = label;
            this.synonym = synonym;
        }

        /** A document posted at that time. */
        String latecomer() {
            return "late-" + ordinal();
        }
    }

    private record Posted(String id, String lang, String text) {}

    @TempDir
    Path folder;

    private CaseloomSystem caseloom;

    @Test
    void whereverItIsKilledOneReleaseIsInForceAndEveryDocumentFollowsIt() throws IOException {
        Path data = folder.resolve("data");
        caseloom = CaseloomProcess.up(data);
        try {
            load();
            String first = inForce();
            Map<String, String> expected = new TreeMap<>();
            all().forEach(id -> expected.put(id, first));
            for (Moment moment : Moment.values()) {
                String before = inForce();
                int releases = caseloom.get("/api/ontology/releases").size();
                String draft = draft(moment);

                killWhilePublishing(draft, moment, before);
                caseloom = CaseloomProcess.up(data);

                String release = inForce();
                LOG.info("killed at {}: release {} is in force, it was {}; {} documents remain", moment, release,
                        before, corpus().path("remaining"));
                post(moment.latecomer(), "主訴は" + moment.synonym + "。");
                if (release.equals(before)) {
                    assertNothingHappened(draft, moment, before, releases, expected);
                    release = CaseloomSystem.json(publish(draft)).path("id").asText();
                }
                touched().forEach(id -> expected.put(id, inForce()));
                expected.put(moment.latecomer(), release);
                assertEverywhere(release, draft, moment, releases, expected);
            }
        } finally {
            caseloom.close();
        }
    }

    private void assertNothingHappened(String draft, Moment moment, String before, int releases,
            Map<String, String> expected) {
        assertThat(caseloom.get("/api/ontology/releases")).hasSize(releases);
        assertThat(stateOf(draft).path("state").asText()).isEqualTo("OPEN");
        eventually(() -> assertThat(corpus().path("caughtUp").asBoolean()).isTrue());
        assertThat(corpus().path("remaining").asInt()).isZero();
        eventually(() -> assertThat(madeBy()).containsEntry(moment.latecomer(), before).containsAllEntriesOf(expected));
        assertThat(withConcept(moment)).isEmpty();
    }

    private void assertEverywhere(String release, String draft, Moment moment, int releases,
            Map<String, String> expected) {
        assertThat(inForce()).isEqualTo(release);
        JsonNode listed = caseloom.get("/api/ontology/releases");
        assertThat(listed).hasSize(releases + 1);
        assertThat(listed.get(0).path("id").asText()).isEqualTo(release);
        assertThat(stateOf(draft).path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(stateOf(draft).path("release").asText()).isEqualTo(release);
        assertThat(publish(draft).body()).contains("CL-DRAFT-CLOSED");

        eventually(() -> assertThat(corpus().path("caughtUp").asBoolean()).isTrue());
        eventually(() -> assertThat(madeBy()).isEqualTo(expected));
        eventually(() -> assertThat(corpus().path("remaining").asInt()).isZero());
        assertThat(corpus().path("release").asText()).isEqualTo(release);
        assertThat(corpus().path("refused").asInt()).isZero();

        Set<String> mentioning = new TreeSet<>(touched());
        mentioning.add(moment.latecomer());
        assertThat(withConcept(moment)).isEqualTo(mentioning);
        eventually(() -> assertThat(caseloom.found(moment.label, "&source=crash"))
                .containsExactlyInAnyOrderElementsOf(touched()));
        eventually(() -> assertThat(caseloom.command("verify")).extracting(CaseloomSystem.Result::exit)
                .isEqualTo(0));
        eventually(() -> assertThat(OntologyService.termsFile(caseloom.data()).read()).map(TermRelease::id)
                .hasValue(release));
    }

    /** Nobody reads the answer: whoever asked learns what became of it after the restart. */
    private void killWhilePublishing(String draft, Moment moment, String before) throws IOException {
        Set<Path> files = releaseFiles();
        URI url = URI.create(caseloom.url());
        String body = "{\"author\":\"curator\"}";
        String request = "POST /api/ontology/drafts/" + draft + "/publish HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> switch (moment) {
                        case REQUEST_SENT -> true;
                        case RELEASE_BEING_WRITTEN -> !releaseFiles().equals(files);
                        case RELEASE_IN_FORCE -> !inForce().equals(before);
                        case FIRST_DOCUMENT_FOLLOWS -> !inForce().equals(before)
                                && corpus().path("byRelease").has(inForce());
                    });
            caseloom.close();
        }
    }

    private Set<Path> releaseFiles() throws IOException {
        try (Stream<Path> files = Files.list(caseloom.data().resolve("ontology/releases"))) {
            return files.collect(Collectors.toSet());
        }
    }

    private void load() throws IOException {
        String synonyms = Stream.of(Moment.values())
                .map(moment -> "主訴は" + moment.synonym + "。")
                .collect(Collectors.joining());
        List<String> lines = new ArrayList<>();
        for (String id : all()) {
            String told = touched().contains(id) ? synonyms : "";
            lines.add(Json.text(new Posted(id.substring("crash:".length()), "ja",
                    told + "担当医は家族と話し合いを重ねた。".repeat(20) + "症例" + id + "。")));
        }
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.write(texts.resolve("cases.jsonl"), lines);
        assertThat(caseloom.command("load", texts.toString(), "--source=crash").output())
                .contains("indexed " + all().size(), "rejected 0");
        eventually(() -> assertThat(corpus().path("documents").asInt()).isGreaterThanOrEqualTo(all().size()));
    }

    private String draft(Moment moment) {
        String id = CaseloomSystem.json(post("/api/ontology/drafts", Map.of("title", moment.synonym, "author",
                "curator"))).path("id").asText();
        assertThat(post("/api/ontology/drafts/" + id + "/edits", Map.of("author", "curator", "edits",
                List.of(Map.of("op", "add-label", "concept", moment.concept, "text", moment.synonym, "lang", "ja"))))
                .statusCode()).isLessThan(300);
        return id;
    }

    private HttpResponse<String> publish(String draft) {
        return post("/api/ontology/drafts/" + draft + "/publish", Map.of("author", "curator"));
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) {
        return caseloom.post(path, "application/json", Json.text(body));
    }

    private void post(String id, String text) {
        assertThat(caseloom.post("/api/documents", "application/json", Json.text(new Posted(id, "ja", text)))
                .statusCode()).isLessThan(300);
    }

    private JsonNode stateOf(String draft) {
        for (JsonNode one : caseloom.get("/api/ontology/drafts")) {
            if (one.path("id").asText().equals(draft)) {
                return one;
            }
        }
        throw new AssertionError("draft " + draft + " is gone");
    }

    private String inForce() {
        return caseloom.get("/api/ontology").path("release").path("id").asText();
    }

    private JsonNode corpus() {
        return caseloom.get("/api/ontology").path("corpus");
    }

    /** By the graph, the release of each document of this test. */
    private Map<String, String> madeBy() {
        Map<String, String> releases = new TreeMap<>();
        for (JsonNode row : rows("?case <https://caseloom.org/ns#release> ?release")) {
            String release = row.path("release").path("value").asText();
            releases.put(row.path("id").path("value").asText(), release.substring(release.lastIndexOf('/') + 1));
        }
        return releases;
    }

    /** By the graph, the documents of this test that mention what the synonym means. */
    private Set<String> withConcept(Moment moment) {
        Set<String> ids = new TreeSet<>();
        rows("?case ?assertion <https://caseloom.org/concept/" + moment.concept.substring("CSL:".length()) + ">")
                .forEach(row -> ids.add(row.path("id").path("value").asText()));
        return ids;
    }

    private JsonNode rows(String pattern) {
        String query = "SELECT * WHERE { " + pattern + " . ?case <http://purl.org/dc/terms/identifier> ?id"
                + " FILTER(regex(?id, \"^(crash:|late-)\")) } LIMIT 1000";
        return caseloom.get("/sparql?query=" + encode(query)).path("results").path("bindings");
    }

    private static Set<String> touched() {
        return ids(0, TOUCHED);
    }

    private static Set<String> all() {
        return ids(0, TOUCHED + UNTOUCHED);
    }

    private static Set<String> ids(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("crash:case-%03d"::formatted)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
