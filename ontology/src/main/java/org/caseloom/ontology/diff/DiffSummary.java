package org.caseloom.ontology.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.ontology.words.Words;

/**
 * A diff that a person can read, however large: what there is of each kind, and the first ones in words.
 *
 * @param total           the number of changes
 * @param changedConcepts the number of concepts that have any
 * @param concepts        the first {@value #MOST} concepts by id, each with its first {@value #MOST_CHANGES} changes
 * @param settings        the first {@value #MOST} changes of settings
 */
public record DiffSummary(int total, int changedConcepts, Map<ChangeKind, Integer> byKind, List<ConceptDiff> concepts,
        List<Words> settings) {
    public static final int MOST = 200;
    public static final int MOST_CHANGES = 100;

    /**
     * The changes of one concept in words.
     *
     * @param total how many there are
     */
    public record ConceptDiff(String id, Words name, int total, List<Words> changes) {}

    public static DiffSummary of(List<Change> changes) {
        Map<ChangeKind, Integer> byKind = new EnumMap<>(ChangeKind.class);
        Map<String, List<ConceptChange>> byConcept = new LinkedHashMap<>();
        List<Words> settings = new ArrayList<>();
        for (Change change : changes) {
            byKind.merge(change.kind(), 1, Integer::sum);
            switch (change) {
                case ConceptChange concept ->
                    byConcept.computeIfAbsent(concept.concept().id(), _ -> new ArrayList<>(2)).add(concept);
                case SettingsChange other -> {
                    if (settings.size() < MOST) {
                        settings.add(ChangeWords.of(other));
                    }
                }
            }
        }
        List<ConceptDiff> concepts = byConcept.values().stream().limit(MOST).map(DiffSummary::diff).toList();
        return new DiffSummary(changes.size(), byConcept.size(), byKind, concepts, List.copyOf(settings));
    }

    private static ConceptDiff diff(List<ConceptChange> changes) {
        Named concept = changes.getFirst().concept();
        return new ConceptDiff(concept.id(), concept.name(), changes.size(),
                changes.stream().limit(MOST_CHANGES).map(ChangeWords::of).toList());
    }
}
