package org.caseloom.nlp.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.ConceptChange;

/**
 * The concepts of a release by id, as the last full build had them and what became of them since. Immutable and
 * thread-safe.
 */
final class ConceptTable {
    private final Map<String, Concept> whole;
    private final Map<String, ConceptChange> changes;
    private final Map<String, Concept> tests;

    private ConceptTable(Map<String, Concept> whole, Map<String, ConceptChange> changes, Map<String, Concept> tests) {
        this.whole = whole;
        this.changes = changes;
        this.tests = tests;
    }

    static ConceptTable of(List<Concept> concepts) {
        Map<String, Concept> whole = HashMap.newHashMap(concepts.size());
        Map<String, Concept> tests = new LinkedHashMap<>();
        for (Concept concept : concepts) {
            whole.put(concept.id(), concept);
            if (concept.analyte() != null) {
                tests.put(concept.id(), concept);
            }
        }
        return new ConceptTable(whole, Map.of(), tests);
    }

    /** The table with these concepts other than here. */
    ConceptTable changed(Collection<ConceptChange> concepts) {
        Map<String, ConceptChange> nextChanges = new HashMap<>(changes);
        Map<String, Concept> nextTests = new LinkedHashMap<>(tests);
        for (ConceptChange change : concepts) {
            nextChanges.put(change.id(), change);
            nextTests.remove(change.id());
            Concept after = change.after();
            if (after != null && after.analyte() != null) {
                nextTests.put(after.id(), after);
            }
        }
        return new ConceptTable(whole, nextChanges, nextTests);
    }

    /** How many concepts are other than in the last full build, or were in between. */
    int changes() {
        return changes.size();
    }

    @Nullable
    Concept find(String id) {
        ConceptChange change = changes.get(id);
        return change == null ? whole.get(id) : change.after();
    }

    /** The concepts that have values. */
    Collection<Concept> tests() {
        return tests.values();
    }
}
