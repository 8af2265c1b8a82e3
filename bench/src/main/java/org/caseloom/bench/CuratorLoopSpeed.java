package org.caseloom.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.TermMatcher;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.OntologyService;
import org.caseloom.standalone.Caseloom;
import org.caseloom.standalone.data.RunningInstance;

/**
 * The curator's loop on the whole system, as its users run it: loads a file, gives one concept a word of about 1 % of the
 * documents as synonym, previews, publishes, and waits until every document that it touches is structured again and found
 * so; then stops, starts, and does the same with another word. Linux only. After {@code mvn package}:
 * {@code java -cp 'bench/target/*:standalone/target/caseloom/lib/app/*' org.caseloom.bench.CuratorLoopSpeed FILE.jsonl[.gz]
 * [[WORD] WORD] [--data=DIR] [--preview-only] [--running]}. The file has documents as {@code {"id","lang","text"}}, one a line. Where
 * one word is given it is for the time after the second start, and nothing is done before. Without a data folder a new one
 * is made and left; in one that was used before nothing is loaded twice, and other words are found. After
 * {@code --preview-only} the drafts are discarded, and the folder is as it was. With {@code --running} the system that
 * runs on the data folder is measured as it is, and left running: nothing is started or loaded, every word is tried.
 */
public final class CuratorLoopSpeed {
    private static final String CONCEPT = "CSL:cough";
    private static final String AUTHOR = "bench";
    private static final double SHARE = 0.01;
    private static final double START_BUDGET = 20;
    private static final double PREVIEW_BUDGET = 2;
    private static final double PUBLISH_BUDGET = 30;
    private static final int PREVIEWS = 5;
    private static final Duration WORK = Duration.ofSeconds(15);
    private static final String MADE_BY = """
        SELECT (COUNT(*) AS ?cases) WHERE { ?case <https://caseloom.org/ns#release> <https://caseloom.org/release/%s> }
        """;

    private final Path file;
    private final Path data;
    private final List<String> words;
    private final boolean publishing;
    private final boolean running;

    private CuratorLoopSpeed(Path file, Path data, List<String> words, boolean publishing, boolean running) {
        this.file = file;
        this.data = data;
        this.words = words;
        this.publishing = publishing;
        this.running = running;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = new ArrayList<>();
        Path data = null;
        boolean publishing = true;
        boolean running = false;
        for (String argument : arguments) {
            if (argument.startsWith("--data=")) {
                data = Path.of(argument.substring("--data=".length())).toAbsolutePath();
            } else if (argument.equals("--preview-only")) {
                publishing = false;
            } else if (argument.equals("--running")) {
                running = true;
            } else {
                words.add(argument);
            }
        }
        new CuratorLoopSpeed(Path.of(words.getFirst()),
                data == null ? Files.createTempDirectory("curator-loop") : data,
                words.subList(1, words.size()), publishing, running).run();
    }

    private void run() throws IOException {
        Timings.remark("data in %s", data);
        Timings.head();
        if (running) {
            onTheRunningSystem();
            return;
        }
        List<String> synonyms;
        try (RunningUp up = RunningUp.start(data); Exchange system = new Exchange(up.url())) {
            Timings times = new Timings(up);
            times.row("first start", up.startSeconds());
            load(system, times);
            synonyms = words.isEmpty() ? rareWords() : words;
            for (String synonym : synonyms.subList(0, synonyms.size() - 1)) {
                Timings.remark("on the running system");
                loop(system, times, synonym);
            }
            Timings.remark("memory: %s", up.memory());
        }
        try (RunningUp up = RunningUp.start(data); Exchange system = new Exchange(up.url())) {
            Timings times = new Timings(up);
            times.row("start on these data", up.startSeconds(), START_BUDGET);
            times.row("from then until the corpus has caught up", caughtUp(system));
            Timings.remark("after the new start");
            loop(system, times, synonyms.getLast());
            Timings.remark("memory: %s", up.memory());
        }
    }

    private void onTheRunningSystem() throws IOException {
        try (RunningUp up = RunningUp.found(data); Exchange system = new Exchange(up.url())) {
            Timings times = new Timings(up);
            times.row("until the corpus has caught up", caughtUp(system));
            for (String synonym : words.isEmpty() ? rareWords() : words) {
                loop(system, times, synonym);
            }
            Timings.remark("memory: %s", up.memory());
        }
    }

    private void loop(Exchange system, Timings times, String synonym) throws IOException {
        String draft = draft(system, times, synonym);
        int predicted = preview(system, times, draft);
        Set<String> warnings = warnings(system, times, draft);
        if (publishing) {
            publish(system, times, draft, warnings, predicted);
        } else {
            system.delete("/api/ontology/drafts/" + draft);
        }
    }

    private void load(Exchange system, Timings times) throws IOException {
        long before = corpus(system).path("documents").asLong();
        long began = System.nanoTime();
        int exit = Caseloom.run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), "load", "--data=" + data, file.toString());
        if (exit != 0) {
            throw new IllegalStateException("not every document could be loaded");
        }
        double seconds = seconds(began);
        caughtUp(system);
        long loaded = corpus(system).path("documents").asLong() - before;
        times.row("load until written and indexed", seconds,
                String.format(Locale.ROOT, "%,d documents, %,.0f a second", loaded, loaded / seconds));
    }

    private static double caughtUp(Exchange system) throws IOException {
        Milestones since = new Milestones();
        since.on("corpus", () -> corpus(system).path("caughtUp").asBoolean()).await();
        return since.seconds();
    }

    /** Two words that no term of the release in force matches, in about so many documents as wanted. */
    private List<String> rareWords() throws IOException {
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
        Timings.remark("words of about 1 %% of the documents: %s; the first two are taken", nearest.stream()
                .map(candidate -> candidate + " in " + words.texts(candidate))
                .collect(Collectors.joining(", ")));
        return nearest.subList(0, 2);
    }

    private static String draft(Exchange system, Timings times, String synonym) throws IOException {
        long began = System.nanoTime();
        String id = system.post("/api/ontology/drafts", Map.of("title", synonym, "author", AUTHOR)).path("id").asText();
        system.post("/api/ontology/drafts/" + id + "/edits", Map.of("author", AUTHOR, "edits",
                List.of(Map.of("op", "add-label", "concept", CONCEPT, "text", synonym, "lang", "ja"))));
        times.row("draft with the synonym " + synonym, seconds(began));
        return id;
    }

    /** How many documents a preview says are to be structured again. */
    private static int preview(Exchange system, Timings times, String draft) throws IOException {
        preview(system, times, draft, "preview at once");
        pause();
        JsonNode impact = NullNode.instance;
        for (int number = 1; number <= PREVIEWS; number++) {
            impact = preview(system, times, draft, "preview " + WORK.toSeconds() + " s later, time " + number);
        }
        Timings.remark("%,d of %,d documents can change, %,d do and gain %,d mentions; exact: %s",
                impact.path("candidates").asInt(), impact.path("corpus").asInt(),
                impact.path("documents").path("number").asInt(), impact.path("gained").path("number").asInt(),
                impact.path("exact").asBoolean());
        return impact.path("candidates").asInt();
    }

    private static JsonNode preview(Exchange system, Timings times, String draft, String row) throws IOException {
        long began = System.nanoTime();
        JsonNode impact = system.get("/api/ontology/drafts/" + draft + "/impact");
        times.row(row, seconds(began), PREVIEW_BUDGET);
        return impact;
    }

    /** What a curator takes at least to find a concept and write a synonym. */
    private static void pause() {
        try {
            Thread.sleep(WORK);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }

    /** The kinds of warnings that publishing would ask about. */
    private static Set<String> warnings(Exchange system, Timings times, String draft) throws IOException {
        long began = System.nanoTime();
        Set<String> warnings = new TreeSet<>();
        system.get("/api/ontology/drafts/" + draft + "/validation")
                .path("results")
                .forEach(result -> warnings.add(result.path("check").asText()));
        times.row("validation", seconds(began));
        return warnings;
    }

    private void publish(Exchange system, Timings times, String draft, Set<String> warnings, int predicted)
            throws IOException {
        try (Exchange elasticsearch = new Exchange(
                "http://127.0.0.1:" + RunningInstance.find(data).elasticsearchPort())) {
            Milestones since = new Milestones();
            String release = system.post("/api/ontology/drafts/" + draft + "/publish",
                    Map.of("author", AUTHOR, "note", "bench", "accept", warnings)).path("id").asText();
            Timings.moment("publish returns", since.seconds(), PUBLISH_BUDGET);
            Map<String, Double> reached = since
                    .on("each touched document is searchable so", () -> found(elasticsearch, release) == predicted)
                    .on("each touched document is so in the graph", () -> written(system, release) == predicted)
                    .on("no document remains", () -> corpus(system).path("remaining").asInt(-1) == 0)
                    .await();
            for (Map.Entry<String, Double> milestone : reached.entrySet()) {
                Timings.moment(milestone.getKey(), milestone.getValue(), PUBLISH_BUDGET);
            }
            times.row("publish until all of that is so", since.seconds(), PUBLISH_BUDGET);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
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
