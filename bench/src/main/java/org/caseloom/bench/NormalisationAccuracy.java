package org.caseloom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.normalisation.Candidate;
import org.caseloom.nlp.normalisation.Normaliser;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.recognition.FolderReader;
import org.caseloom.ontology.imports.recognition.ReadFile;
import org.caseloom.ontology.imports.recognition.ReadProgress;
import org.caseloom.ontology.imports.recognition.SourceFormats;

/**
 * How many surface forms of two dictionaries, withheld from the release, come to the concept of their standard name. A
 * random fifth of the forms that stand for exactly one name in their source is taken out of every concept of the
 * release, whichever source brought it there; a form that is a standard name itself stays, as names to map to must, and
 * is reported apart. After {@code mvn package}:
 * {@code java -Xmx2g -cp 'bench/target/*:standalone/target/caseloom/lib/app/*' org.caseloom.bench.NormalisationAccuracy
 * DATA ONTOLOGIES [SEED]}, DATA with a release of all of ONTOLOGIES, which has folders manbyo and patient-expression.
 */
public final class NormalisationAccuracy {
    private static final List<String> SOURCES = List.of("manbyo", "patient-expression");
    private static final int FIFTH = 5;
    /** Of a 95 % interval of a normal distribution. */
    private static final double DEVIATIONS = 1.96;

    private NormalisationAccuracy() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: NormalisationAccuracy DATA ONTOLOGIES [SEED]");
            System.exit(2);
        }
        TermRelease release = OntologyService.termsFile(Path.of(arguments[0])).read().orElseThrow();
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Map<String, Map<String, Set<String>>> namesBySource = new TreeMap<>();
        for (String source : SOURCES) {
            namesBySource.put(source, names(Path.of(arguments[1], source)));
        }
        Map<String, Set<String>> concepts = conceptsByForm(release);
        Set<String> standard = new HashSet<>();
        TreeSet<String> forms = new TreeSet<>();
        namesBySource.values().forEach(names -> {
            forms.addAll(names.keySet());
            names.values().forEach(standard::addAll);
        });
        List<String> shuffled = new ArrayList<>(forms);
        Collections.shuffle(shuffled, new Random(seed));
        Set<String> withheld = new HashSet<>(shuffled.subList(0, shuffled.size() / FIFTH));
        TermRelease without = without(release, withheld, standard);
        ReleaseLexicon lexicon = ReleaseLexicon.of(without);
        try (StructuringEngine engine = new StructuringEngine()) {
            Normaliser normaliser = Normaliser.of(Language.JA, lexicon,
                    document -> engine.structure(document, lexicon));
            long began = System.nanoTime();
            Map<String, List<Candidate>> answers = new HashMap<>();
            withheld.forEach(form -> answers.put(form, normaliser.candidates(form)));
            System.out.printf(Locale.ROOT, "%,d of %,d forms withheld, %.1f ms each%n", withheld.size(), forms.size(),
                    (System.nanoTime() - began) / 1e6 / withheld.size());
            namesBySource.forEach((source, names) -> {
                report(source + ", all forms", names, answers, concepts, Set.of());
                report(source + ", no standard names", names, answers, concepts, standard);
            });
            Map<String, Set<String>> together = new HashMap<>();
            namesBySource.values().forEach(names -> names.forEach(
                    (form, named) -> together.computeIfAbsent(form, _ -> new HashSet<>()).addAll(named)));
            report("both, all forms", together, answers, concepts, Set.of());
            report("both, no standard names", together, answers, concepts, standard);
        }
    }

    private static void report(String what, Map<String, Set<String>> names, Map<String, List<Candidate>> answers,
            Map<String, Set<String>> concepts, Set<String> leftOut) {
        int count = 0;
        int first = 0;
        int among = 0;
        for (Map.Entry<String, List<Candidate>> answer : answers.entrySet()) {
            if (names.containsKey(answer.getKey()) && !leftOut.contains(answer.getKey())) {
                Set<String> right = new HashSet<>();
                names.get(answer.getKey()).forEach(name -> right.addAll(concepts.getOrDefault(name, Set.of())));
                List<String> given = answer.getValue().stream().map(candidate -> candidate.concept().id()).toList();
                count++;
                first += !given.isEmpty() && right.contains(given.getFirst()) ? 1 : 0;
                among += given.stream().anyMatch(right::contains) ? 1 : 0;
            }
        }
        double share = (double) first / count;
        System.out.printf(Locale.ROOT, "%-40s %,7d forms: first %.3f (± %.3f), among the first ten %.3f%n", what,
                count, share, DEVIATIONS * Math.sqrt(share * (1 - share) / count), (double) among / count);
    }

    /** The standard names of each form that the files of a folder give exactly one name in a row. */
    private static Map<String, Set<String>> names(Path folder) throws IOException {
        Map<String, Set<String>> names = new HashMap<>();
        for (ReadFile file : new FolderReader(SourceFormats.all()).read(folder, null, ReadProgress.SILENT)) {
            if (file.content() != null) {
                for (SourceConcept concept : file.content().concepts()) {
                    Optional<String> name = preferred(concept);
                    for (SourceLabel label : concept.labels()) {
                        if (label.kind() == LabelKind.PREFERRED || label.kind() == LabelKind.COLLECTED) {
                            name.ifPresent(known -> names
                                    .computeIfAbsent(NormalizedText.fold(label.text()), _ -> new TreeSet<>())
                                    .add(known));
                        }
                    }
                }
            }
        }
        return names;
    }

    /** The standard name; none where forms have only a code. */
    private static Optional<String> preferred(SourceConcept concept) {
        return concept.labels()
                .stream()
                .filter(label -> label.kind() == LabelKind.PREFERRED)
                .map(label -> NormalizedText.fold(label.text()))
                .findFirst();
    }

    private static Map<String, Set<String>> conceptsByForm(TermRelease release) {
        Map<String, Set<String>> concepts = new HashMap<>();
        for (Concept concept : release.concepts()) {
            for (Term term : concept.terms()) {
                if (term.kind() != Term.Kind.READING) {
                    concepts.computeIfAbsent(NormalizedText.fold(term.text()), _ -> new HashSet<>()).add(concept.id());
                }
            }
        }
        return concepts;
    }

    private static TermRelease without(TermRelease release, Set<String> withheld, Set<String> standard) {
        List<Concept> concepts = new ArrayList<>();
        for (Concept concept : release.concepts()) {
            List<Term> kept = concept.terms().stream().filter(term -> {
                String form = NormalizedText.fold(term.text());
                return standard.contains(form) || !withheld.contains(form);
            }).toList();
            concepts.add(new Concept(concept.id(), concept.type(), concept.label(), kept, concept.broader(),
                    concept.codes(), concept.analyte()));
        }
        return new TermRelease(release.id(), release.published(), concepts, release.units(), release.rules(),
                release.stopForms());
    }
}
