package org.caseloom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.jena.query.Dataset;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.kg.concepts.PublishedRelease;
import org.caseloom.kg.graph.ConceptGraph;
import org.caseloom.kg.graph.StoreGenerations;
import org.caseloom.kg.graph.Tdb2Store;

/**
 * What the concepts of a large ontology cost a store apart from the ontology: the first release, the same one again
 * after a start, one that differs in a name. After {@code mvn package}:
 * {@code java -Xmx1g -cp 'bench/target/*:standalone/target/caseloom/lib/app/*' org.caseloom.bench.ConceptGraphSpeed
 * [CONCEPTS] [NAMES]}.
 */
public final class ConceptGraphSpeed {
    private ConceptGraphSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 173_000;
        int names = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 370_000;
        List<Concept> concepts = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            concepts.add(concept(i, names / number + (i < names % number ? 1 : 0)));
        }
        Path folder = Files.createTempDirectory("concepts");
        Dataset dataset = StoreGenerations.open(folder);
        Tdb2Store store = new Tdb2Store(dataset);
        say("%,d concepts with %,d names: %.1f s", number, names, seconds(store, release("1", concepts)));
        say("on disk: %,d MB", size(folder) >> 20);
        say("the same again: %.2f s", seconds(store, release("1", concepts)));
        concepts.set(number / 2, concept(number / 2, 7));
        say("a concept with other names: %.2f s", seconds(store, release("2", concepts)));
        dataset.close();
    }

    private static double seconds(Tdb2Store store, PublishedRelease release) {
        long began = System.nanoTime();
        new ConceptGraph(store).hold(release, false, () -> false);
        return (System.nanoTime() - began) / 1e9;
    }

    private static PublishedRelease release(String id, List<Concept> concepts) {
        return PublishedRelease
                .of(ReleaseCut.of(new TermRelease(id, Instant.EPOCH, concepts, List.of(), List.of())));
    }

    private static Concept concept(int number, int names) {
        List<Term> terms = new ArrayList<>(names);
        for (int name = 0; name < names; name++) {
            terms.add(name == 0
                    ? new Term("病態" + number, Language.JA, Term.Kind.PREFERRED)
                    : new Term("condition " + number + " by name " + name, Language.EN, Term.Kind.ALTERNATIVE));
        }
        return new Concept("UMLS:C" + number, MentionType.DISEASE, Map.of(), terms,
                number == 0 ? List.of() : List.of("UMLS:C" + number / 10), Codes.of(Map.of("ICD10", "A" + number / 50)),
                null, List.of("ICD10:A" + number / 50));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(words, values));
    }
}
