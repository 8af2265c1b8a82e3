package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;

/**
 * How one release, or a draft over it, differs from another in what matching knows. Immutable.
 *
 * @param concepts  every concept that is new, other or gone, once
 * @param stopForms all stop forms that hold afterwards, old ones too
 */
public record ReleaseChange(List<ConceptChange> concepts, List<String> stopForms) {
    public ReleaseChange {
        concepts = List.copyOf(concepts);
        stopForms = List.copyOf(stopForms);
    }

    /** What makes the second release of the first. Concepts that both hold as the same instance cost next to nothing. */
    public static ReleaseChange between(TermRelease before, TermRelease after) {
        Map<String, Concept> old = HashMap.newHashMap(before.concepts().size());
        before.concepts().forEach(concept -> old.put(concept.id(), concept));
        List<ConceptChange> changes = new ArrayList<>();
        for (Concept concept : after.concepts()) {
            Concept was = old.remove(concept.id());
            // comparing every term of 100,000 equal concepts would take longer than the change itself
            if (was != concept && !concept.equals(was)) {
                changes.add(new ConceptChange(was, concept));
            }
        }
        old.values().forEach(gone -> changes.add(new ConceptChange(gone, null)));
        return new ReleaseChange(changes, after.stopForms());
    }
}
