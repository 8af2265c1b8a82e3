package org.caseloom.ontology.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;

/** Keeps the examples that tell most, out of any number. Not thread-safe. */
final class ExampleChoice {
    /** How many a person reads. */
    static final int MOST = 20;
    private static final Comparator<Example> SHORTEST = Comparator
            .<Example>comparingInt(example -> example.sentence().length())
            .thenComparing(Example::document)
            .thenComparingInt(Example::start)
            .thenComparing(example -> String.valueOf(example.before()) + example.after());

    /** Examples alike in all that matters tell the same; of each sort the shortest few are kept. */
    private final Map<Sort, TreeSet<Example>> bySort = new HashMap<>();

    private record Sort(ChangeKind kind, @Nullable Meaning before, @Nullable Meaning after) {}

    private record Meaning(List<String> concepts, String words, String assertion) {
        static @Nullable Meaning of(@Nullable Mention mention) {
            return mention == null
                    ? null
                    : new Meaning(mention.concepts().stream().map(ConceptReference::id).toList(), mention.text(),
                            mention.assertion().code());
        }
    }

    private record Ranked(int turn, Example example) {
        /** Every sort once, then every sort again; of the same turn losses first, the shortest first. */
        static final Comparator<Ranked> MOST_TELLING = Comparator
                .comparingInt(Ranked::turn)
                .thenComparing(ranked -> ranked.example().kind())
                .thenComparing(Ranked::example, SHORTEST);
    }

    void offer(Example example) {
        Sort sort = new Sort(example.kind(), Meaning.of(example.before()), Meaning.of(example.after()));
        TreeSet<Example> kept = bySort.computeIfAbsent(sort, _ -> new TreeSet<>(SHORTEST));
        kept.add(example);
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }

    /** The chosen ones; a document comes twice only where there are too few documents. */
    List<Example> chosen() {
        List<Ranked> ranked = new ArrayList<>();
        for (TreeSet<Example> sort : bySort.values()) {
            int turn = 0;
            for (Example example : sort) {
                ranked.add(new Ranked(turn++, example));
            }
        }
        ranked.sort(Ranked.MOST_TELLING);
        Set<Example> chosen = new LinkedHashSet<>();
        Set<String> documents = new HashSet<>();
        for (Ranked each : ranked) {
            if (chosen.size() < MOST && documents.add(each.example().document())) {
                chosen.add(each.example());
            }
        }
        ranked.stream().map(Ranked::example).takeWhile(_ -> chosen.size() < MOST).forEach(chosen::add);
        return List.copyOf(chosen);
    }
}
