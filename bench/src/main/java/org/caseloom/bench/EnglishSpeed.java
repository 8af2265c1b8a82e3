package org.caseloom.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.ontology.OntologyService;

/**
 * English documents a second and thread, with 50,000 and 300,000 terms, and cTAKES's default pipeline on the same notes
 * with the same 50,000 terms, in a process of its own. The terms are those of the release in a data folder, padded with
 * pairs of their words where it has fewer. {@code EnglishSpeed TEXTS DATA [CTAKES]}: TEXTS as make_load.py writes them, CTAKES
 * the folder with the libraries ({@code lib}) and classes ({@code classes}) of bench/ctakes; without it only ours is measured.
 */
public final class EnglishSpeed {
    private static final int FEW = 50_000;
    private static final int MANY = 300_000;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int PASSES = 3;
    /** Notes that cTAKES is given to warm up, and those that are counted. */
    private static final int WARM_UP = 60;
    private static final int NOTES = 200;

    private EnglishSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<SourceDocument> notes = notes(Path.of(arguments[0]));
        TermRelease release = OntologyService.termsFile(Path.of(arguments[1])).read().orElseThrow();
        double characters = notes.stream().mapToInt(note -> note.text().length()).average().orElse(0);
        System.out.printf(Locale.ROOT, "%d notes, %.0f characters each%n", notes.size(), characters);
        TermRelease few = sized(release, FEW);
        ReleaseLexicon fewLexicon = ReleaseLexicon.of(few);
        ReleaseLexicon manyLexicon = ReleaseLexicon.of(sized(release, MANY));
        double ours = 0;
        double withMany = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            // one after the other, so that what else the machine does falls on both
            ours = Math.max(ours, measure(notes, fewLexicon));
            withMany = Math.max(withMany, measure(notes, manyLexicon));
        }
        System.out.printf(Locale.ROOT, "Caseloom, %,d terms: %,.0f documents/s and thread%n", FEW, ours);
        System.out.printf(Locale.ROOT, "Caseloom, %,d terms: %,.0f documents/s and thread, %.0f %% of that%n", MANY,
                withMany, 100 * withMany / ours);
        if (arguments.length > 2) {
            double theirs = ctakes(notes, few, Path.of(arguments[2]));
            double again = measure(notes, fewLexicon);
            System.out.printf(Locale.ROOT, "cTAKES 5.1.0 DefaultFastPipeline, %,d terms: %.1f documents/s and thread%n",
                    FEW, theirs);
            System.out.printf(Locale.ROOT, "Caseloom after it: %,.0f documents/s; %.0f times cTAKES%n", again,
                    again / theirs);
        }
    }

    private static List<SourceDocument> notes(Path texts) throws IOException {
        List<SourceDocument> notes = new ArrayList<>();
        try (DocumentLines lines = DocumentLines.of(texts)) {
            for (SourceDocument note = lines.next(); note != null; note = lines.next()) {
                notes.add(note);
            }
        }
        return notes;
    }

    /** Documents a second of processor time of this thread. */
    private static double measure(List<SourceDocument> notes, ReleaseLexicon lexicon) {
        try (StructuringEngine engine = new StructuringEngine()) {
            notes.forEach(note -> engine.structure(note, lexicon));
            var threads = ManagementFactory.getThreadMXBean();
            long began = threads.getCurrentThreadCpuTime();
            long count = 0;
            while (threads.getCurrentThreadCpuTime() - began < TIME.toNanos() / PASSES) {
                for (SourceDocument note : notes) {
                    engine.structure(note, lexicon);
                    count++;
                }
            }
            return count * 1e9 / (threads.getCurrentThreadCpuTime() - began);
        }
    }

    /** The release with so many English terms and no more, all its rules and units, and nothing Japanese. */
    private static TermRelease sized(TermRelease release, int terms) {
        List<Concept> concepts = new ArrayList<>();
        Set<String> words = new HashSet<>();
        int count = 0;
        for (Concept concept : release.concepts()) {
            List<Term> english = concept.terms().stream().filter(term -> term.lang() == Language.EN).toList();
            // what measures must be there whatever the size; the rest as far as it fits
            if (concept.analyte() != null || count + english.size() <= terms) {
                concepts.add(new Concept(concept.id(), concept.type(), concept.label(), english, concept.broader(),
                        concept.codes(), concept.analyte()));
                count += english.size();
            }
            english.forEach(term -> words.addAll(Arrays.asList(term.text().toLowerCase(Locale.ROOT).split(" "))));
        }
        String[] sorted = words.stream().filter(word -> word.length() > 3).sorted().toArray(String[]::new);
        Random random = new Random(1);
        for (int n = count; n < terms; n++) {
            String name = sorted[random.nextInt(sorted.length)] + " " + sorted[random.nextInt(sorted.length)];
            concepts.add(new Concept("CSL:padding-" + n, MentionType.DISEASE, Map.of(Language.EN, name),
                    List.of(new Term(name, Language.EN, Term.Kind.PREFERRED)), List.of(), Codes.NONE, null));
        }
        return new TermRelease(release.id(), release.published(), concepts, release.units(), release.rules(),
                release.stopForms(), release.refinements());
    }

    private static double ctakes(List<SourceDocument> notes, TermRelease release, Path installed)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ctakes");
        try {
            Path texts = folder.resolve("texts");
            Files.writeString(texts, String.join("\u001e", notes.stream()
                    .limit(WARM_UP + NOTES)
                    .map(SourceDocument::text)
                    .toList()));
            Path lookup = CtakesDictionary.write(folder, release);
            Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx3g",
                    "-XX:+UseSerialGC", "-cp", installed.resolve("lib") + "/*:" + installed.resolve("classes"),
                    "org.caseloom.bench.ctakes.DefaultPipeline", texts.toString(), lookup.toString(),
                    String.valueOf(WARM_UP))
                    .redirectError(folder.resolve("log").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("cTAKES ended with " + process.exitValue() + ": "
                        + Files.readString(folder.resolve("log")));
            }
            // the log of cTAKES goes the same way; the last line is ours
            String[] result = said.lines().reduce((_, last) -> last).orElseThrow().split(" ");
            System.out.printf(Locale.ROOT, "cTAKES: %s notes, %s s, %s annotations%n", result[0], result[1], result[2]);
            return Integer.parseInt(result[0]) / Double.parseDouble(result[1]);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
