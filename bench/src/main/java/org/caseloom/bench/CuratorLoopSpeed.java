package org.caseloom.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.TermMatcher;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.OntologyService;
import org.caseloom.standalone.Caseloom;
import org.caseloom.standalone.data.RunningInstance;

/**
 * The curator's loop on the whole system, as its users run it: loads a file, stops and starts, gives one concept a word
 * of about 1 % of the documents as synonym, previews, publishes, and waits until every document that it touches is
 * structured again and found so. Linux only. After {@code mvn package}:
 * {@code java -cp 'bench/target/*:standalone/target/caseloom/lib/app/*' org.caseloom.bench.CuratorLoopSpeed FILE.jsonl[.gz]
 * [WORD] [--data=DIR]}. The file has documents as {@code {"id","lang","text"}}, one a line. Without a data folder a new
 * one is made and left; in one that was used before nothing is loaded twice, and another word is found.
 */
public final class CuratorLoopSpeed {
    private static final String CONCEPT = "CSL:cough";
    private static final String AUTHOR = "bench";
    private static final double SHARE = 0.01;
    private static final double START_BUDGET = 20;
    private static final double PREVIEW_BUDGET = 2;
    private static final double PUBLISH_BUDGET = 30;
    private static final int PREVIEWS = 5;
    private static final String MADE_BY = """
        SELECT (COUNT(*) AS ?cases) WHERE { ?case <https://caseloom.org/ns#release> <https://caseloom.org/release/%s> }
        """;

    private final Path file;
    private final Path data;
    private final @Nullable String word;

    private CuratorLoopSpeed(Path file, Path data, @Nullable String word) {
        this.file = file;
        this.data = data;
        this.word = word;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = new ArrayList<>();
        Path data = null;
        for (String argument : arguments) {
            if (argument.startsWith("--data=")) {
                data = Path.of(argument.substring("--data=".length())).toAbsolutePath();
            } else {
                words.add(argument);
            }
        }
        new CuratorLoopSpeed(Path.of(words.getFirst()),
                data == null ? Files.createTempDirectory("curator-loop") : data,
                words.size() > 1 ? words.get(1) : null).run();
    }

    private void run() throws IOException {
        Timings.remark("data in %s", data);
        long stopping;
        try (RunningUp up = RunningUp.start(data); Exchange system = new Exchange(up.url())) {
            Timings.row("first start", up.startSeconds());
            load(system);
            Timings.remark("memory: %s", up.memory());
            stopping = System.nanoTime();
        }
        Timings.row("stop", (System.nanoTime() - stopping) / 1e9);
        String synonym = word == null ? rareWord() : word;
        try (RunningUp up = RunningUp.start(data); Exchange system = new Exchange(up.url())) {
            Timings.row("start on these data", up.startSeconds(), START_BUDGET);
            Timings.row("  and until the corpus has caught up",
                    new Milestones().on("corpus", () -> corpus(system).path("caughtUp").asBoolean()).await()
                            .get("corpus"));
            String draft = draft(system, synonym);
            JsonNode impact = preview(system, draft);
            publish(system, draft, impact.path("candidates").asInt());
            Timings.remark("memory: %s", up.memory());
        }
    }

    private void load(Exchange system) throws IOException {
        long before = corpus(system).path("documents").asLong();
        long began = System.nanoTime();
        int exit = Caseloom.run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), "load", "--data=" + data, file.toString());
        if (exit != 0) {
            throw new IllegalStateException("not every document could be loaded");
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long after = new Milestones().on("corpus", () -> corpus(system).path("caughtUp").asBoolean()).await().isEmpty()
                ? 0
                : corpus(system).path("documents").asLong();
        Timings.row("load until written and indexed", seconds, String.format(Locale.ROOT,
                "%,d documents, %,.0f a second", after - before, (after - before) / seconds));
    }

    /** A word that no term of the release in force matches, in about so many documents as wanted. */
    private String rareWord() throws IOException {
        TermRelease release = OntologyService.termsFile(data).read().orElseThrow();
        TermMatcher matcher = TermMatcher.forText(release);
        RareWords words = new RareWords();
        try (DocumentLines lines = DocumentLines.of(file)) {
            for (SourceDocument next = lines.next(); next != null; next = lines.next()) {
                words.add(next.text());
            }
        }
        List<String> nearest = words.nearest(SHARE,
                candidate -> matcher.match(NormalizedText.of(candidate)).isEmpty(), PREVIEWS);
        Timings.remark("words of about 1 %% of the documents: %s; the first is taken", nearest.stream()
                .map(candidate -> candidate + " in " + words.texts(candidate))
                .collect(Collectors.joining(", ")));
        return nearest.getFirst();
    }

    private static String draft(Exchange system, String synonym) throws IOException {
        long began = System.nanoTime();
        String id = system.post("/api/ontology/drafts", Map.of("title", synonym, "author", AUTHOR)).path("id").asText();
        system.post("/api/ontology/drafts/" + id + "/edits", Map.of("author", AUTHOR, "edits",
                List.of(Map.of("op", "add-label", "concept", CONCEPT, "text", synonym, "lang", "ja"))));
        Timings.row("draft with the synonym " + synonym, (System.nanoTime() - began) / 1e9);
        return id;
    }

    private static JsonNode preview(Exchange system, String draft) throws IOException {
        for (int number = 1;; number++) {
            long began = System.nanoTime();
            JsonNode impact = system.get("/api/ontology/drafts/" + draft + "/impact");
            Timings.row("preview " + number, (System.nanoTime() - began) / 1e9, PREVIEW_BUDGET);
            if (number == PREVIEWS) {
                Timings.remark("  %,d of %,d documents can change, %,d do, %,d mentions gained; exact: %s",
                        impact.path("candidates").asInt(), impact.path("corpus").asInt(),
                        impact.path("documents").path("number").asInt(),
                        impact.path("gained").path("number").asInt(), impact.path("exact").asBoolean());
                return impact;
            }
        }
    }

    private void publish(Exchange system, String draft, int predicted) throws IOException {
        long began = System.nanoTime();
        Set<String> warnings = new TreeSet<>();
        system.get("/api/ontology/drafts/" + draft + "/validation").path("results")
                .forEach(result -> warnings.add(result.path("check").asText()));
        Timings.row("validation", (System.nanoTime() - began) / 1e9);

        try (Exchange elasticsearch = new Exchange(
                "http://127.0.0.1:" + RunningInstance.find(data).elasticsearchPort())) {
            Milestones since = new Milestones();
            String release = system.post("/api/ontology/drafts/" + draft + "/publish",
                    Map.of("author", AUTHOR, "note", "bench", "accept", warnings)).path("id").asText();
            Timings.row("publish returns", since.seconds());
            since.on("every touched document is found as structured again",
                    () -> found(elasticsearch, release) == predicted)
                    .on("every touched document is so in the graph", () -> written(system, release) == predicted)
                    .on("no document remains", () -> corpus(system).path("remaining").asInt() == 0);
            for (Map.Entry<String, Double> milestone : since.await().entrySet()) {
                Timings.row("  " + milestone.getKey(), milestone.getValue(), PUBLISH_BUDGET);
            }
            if (found(elasticsearch, release) != predicted) {
                throw new IllegalStateException("more documents were structured again than the preview said");
            }
        }
    }

    private static JsonNode corpus(Exchange system) throws IOException {
        return system.get("/api/ontology").path("corpus");
    }

    /** How many documents a search finds that a release made; no refresh is forced. */
    private static int found(Exchange elasticsearch, String release) throws IOException {
        return elasticsearch.get("/" + CaseIndex.ALIAS + "/_count?q="
                + Exchange.encode(CaseIndex.RELEASE + ":\"" + release + "\"")).path("count").asInt();
    }

    private static int written(Exchange system, String release) throws IOException {
        return system.get("/sparql?query=" + Exchange.encode(MADE_BY.formatted(release)))
                .path("results").path("bindings").path(0).path("cases").path("value").asInt();
    }
}
