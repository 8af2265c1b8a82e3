package org.caseloom.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.ontology.OntologyService;

/**
 * Documents a second that one thread structures, and how fast a release is ready for it, with the sample reports and as many terms as asked for. After
 * {@code mvn package}:
 * {@code java -cp 'bench/target/*:standalone/target/caseloom/lib/app/*' org.caseloom.bench.StructuringSpeed [TERMS]
 * [SECONDS]}. Terms beyond the starter ontology are random words, so only size is measured by them. The first pass
 * warms up and is not counted.
 */
public final class StructuringSpeed {
    private static final String SAMPLES = "/org/caseloom/standalone/samples/";

    private static final int CHANGES = 51;

    private StructuringSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int terms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        Duration time = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 10);
        long began = System.nanoTime();
        TermRelease release = padded(OntologyService.starter(), terms);
        ReleaseLexicon lexicon = ReleaseLexicon.of(release);
        System.out.printf(Locale.ROOT, "%,d terms ready after %.1f s, %,d MB%n", release.termCount(), seconds(began),
                lexicon.memory() / 1_000_000);
        changeOneConcept(release, lexicon);
        for (String file : List.of("case-reports-ja.jsonl", "case-reports-en.jsonl")) {
            measure(file, samples(file), lexicon, time);
        }
    }

    /** As a curator does; the median of many, for one is over before the compiler has seen it. */
    private static void changeOneConcept(TermRelease release, ReleaseLexicon lexicon) {
        double[] times = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            List<Concept> concepts = new ArrayList<>(release.concepts());
            Concept concept = concepts.get(i);
            List<Term> terms = new ArrayList<>(concept.terms());
            terms.add(new Term("同義語" + i, Language.JA, Term.Kind.ALTERNATIVE));
            concepts.set(i, new Concept(concept.id(), concept.type(), concept.label(), terms, concept.broader(),
                    concept.codes(), concept.analyte()));
            TermRelease next = new TermRelease(release.id(), release.published(), concepts, release.units(),
                    release.rules(), release.stopForms());
            long began = System.nanoTime();
            lexicon.changed(next);
            times[i] = seconds(began);
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "one synonym more ready after %.1f ms%n", times[CHANGES / 2] * 1000);
    }

    private static void measure(String name, List<SourceDocument> documents, ReleaseLexicon lexicon, Duration time) {
        try (StructuringEngine engine = new StructuringEngine()) {
            run(engine, documents, lexicon, time);
            Result result = run(engine, documents, lexicon, time);
            double characters = documents.stream().mapToInt(document -> document.text().length()).average().orElse(0);
            System.out.printf(Locale.ROOT, "%-24s %,8.0f documents/s and thread, %.0f characters, %.1f mentions each%n",
                    name, result.documents() / result.seconds(), characters,
                    (double) result.mentions() / result.documents());
        }
    }

    private static Result run(StructuringEngine engine, List<SourceDocument> documents, ReleaseLexicon lexicon,
            Duration time) {
        long began = System.nanoTime();
        long count = 0;
        long mentions = 0;
        while (System.nanoTime() - began < time.toNanos()) {
            for (SourceDocument document : documents) {
                mentions += engine.structure(document, lexicon).mentions().size();
                count++;
            }
        }
        return new Result(count, mentions, seconds(began));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static List<SourceDocument> samples(String file) throws IOException {
        List<SourceDocument> documents = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                StructuringSpeed.class.getResourceAsStream(SAMPLES + file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                documents.add(Json.mapper().readValue(line, SourceDocument.class));
            }
        }
        return documents;
    }

    private static TermRelease padded(TermRelease release, int terms) {
        Random random = new Random(1);
        List<Concept> concepts = new ArrayList<>(release.concepts());
        for (int n = release.termCount(); n < terms; n++) {
            boolean japanese = n % 2 == 0;
            String word = word(random, japanese);
            Language language = japanese ? Language.JA : Language.EN;
            concepts.add(new Concept("CSL:padding-" + n, MentionType.DISEASE, Map.of(language, word),
                    List.of(new Term(word, language, Term.Kind.PREFERRED)), List.of(), Codes.NONE, null));
        }
        return new TermRelease(release.id(), release.published(), concepts, release.units(), release.rules());
    }

    private static String word(Random random, boolean japanese) {
        StringBuilder word = new StringBuilder();
        int length = japanese ? 3 + random.nextInt(6) : 8 + random.nextInt(18);
        for (int i = 0; i < length; i++) {
            word.append(japanese
                    ? (char) (0x4e00 + random.nextInt(0x3000))
                    : i > 3 && i < length - 3 && random.nextInt(7) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private record Result(long documents, long mentions, double seconds) {}
}
