package org.caseloom.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.preview.TrialStructuring;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.corpus.CorpusEntry;
import org.caseloom.ontology.impact.ImpactPreview;
import org.caseloom.ontology.impact.ImpactReport;
import org.caseloom.standalone.launch.EngineStructuring;

/**
 * How long a curator waits for the impact preview of one changed synonym, and what the corpus behind it costs. Needs no
 * server. After {@code mvn package}:
 * {@code java -cp 'bench/target/*:standalone/target/caseloom/lib/app/*' org.caseloom.bench.ImpactSpeed FILE.jsonl[.gz]
 * [SYNONYM…]}. The file has documents as {@code {"id","lang","text"}}, one a line; each synonym is given in turn to
 * the concept of cough, and the time is that of the third preview.
 */
public final class ImpactSpeed {
    private static final String CONCEPT = "CSL:cough";
    private static final List<String> SYNONYMS = List.of("ステロイド", "抗菌薬", "腫大");
    private static final int BATCH = 1_000;
    private static final int PREVIEWS = 3;

    private ImpactSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<String> synonyms = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : SYNONYMS;
        TermRelease release = OntologyService.starter();
        Path folder = Files.createTempDirectory("corpus");
        try (Corpus corpus = Corpus.open(folder)) {
            fill(corpus, file, release);
            corpus.commit();
            report(corpus, folder);
            try (TrialStructuring trials = new TrialStructuring(Optional::empty);
                    ImpactPreview preview = new ImpactPreview(corpus, new EngineStructuring(trials))) {
                for (String synonym : synonyms) {
                    preview(preview, release, synonym);
                }
            }
        }
        delete(folder);
    }

    private static void fill(Corpus corpus, Path file, TermRelease release) throws IOException {
        ReleaseLexicon lexicon = ReleaseLexicon.of(release);
        long indexing = 0;
        long count = 0;
        try (StructuringEngine engine = new StructuringEngine(); DocumentLines lines = DocumentLines.of(file)) {
            List<byte[]> batch = new ArrayList<>(BATCH);
            for (SourceDocument next = lines.next(); next != null; next = lines.next()) {
                StructuredDocument structured = engine.structure(next, lexicon);
                batch.add(Json.write(structured));
                count++;
                if (batch.size() == BATCH) {
                    indexing += index(corpus, batch);
                }
            }
            indexing += index(corpus, batch);
        }
        System.out.printf(Locale.ROOT, "%,d documents; indexing %,.0f documents/s on one thread%n", count,
                count / (indexing / 1e9));
    }

    private static long index(Corpus corpus, List<byte[]> batch) {
        long began = System.nanoTime();
        batch.forEach(json -> corpus.put(Json.read(json, CorpusEntry.class)));
        batch.clear();
        return System.nanoTime() - began;
    }

    private static void report(Corpus corpus, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder); var view = corpus.view()) {
            long bytes = files.mapToLong(each -> each.toFile().length()).sum();
            System.out.printf(Locale.ROOT, "%.1f KB a document on disk%n", bytes / 1024.0 / view.size());
        }
    }

    private static void preview(ImpactPreview preview, TermRelease release, String synonym) {
        TermRelease draft = withSynonym(release, synonym);
        ImpactReport report = preview.of(release, draft);
        long first = report.milliseconds();
        for (int i = 1; i < PREVIEWS; i++) {
            report = preview.of(release, draft);
        }
        System.out.printf(Locale.ROOT,
                "%s: %,d of %,d documents can change, %,d do; %,d ms (the first time %,d ms); %s%n", synonym,
                report.candidates(), report.corpus(), report.documents().number(), report.milliseconds(), first,
                report.exact() ? "exact" : "± " + report.documents().margin());
    }

    private static TermRelease withSynonym(TermRelease release, String synonym) {
        List<Concept> concepts = release.concepts().stream().map(concept -> {
            if (!concept.id().equals(CONCEPT)) {
                return concept;
            }
            List<Term> terms = new ArrayList<>(concept.terms());
            terms.add(new Term(synonym, Language.JA, Term.Kind.ALTERNATIVE));
            return new Concept(concept.id(), concept.type(), concept.label(), terms, concept.broader(),
                    concept.codes(), concept.analyte());
        }).toList();
        return new TermRelease("draft", Instant.EPOCH, concepts, release.units(), release.rules(),
                release.stopForms());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Files.delete(folder);
    }
}
