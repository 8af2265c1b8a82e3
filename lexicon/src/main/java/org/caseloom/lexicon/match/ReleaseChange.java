package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

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

    /**
     * What makes the second release of the first. Where both are sorted by id and share their instances, as releases
     * from topic terms do, this takes a millisecond for 100,000 concepts; any other order is only slower.
     */
    public static ReleaseChange between(TermRelease before, TermRelease after) {
        List<ConceptChange> changes = new ArrayList<>();
        Map<String, Concept> gone = new LinkedHashMap<>();
        List<Concept> come = new ArrayList<>();
        List<Concept> old = before.concepts();
        List<Concept> young = after.concepts();
        int o = 0;
        int y = 0;
        while (o < old.size() || y < young.size()) {
            Concept was = o < old.size() ? old.get(o) : null;
            Concept is = y < young.size() ? young.get(y) : null;
            int order = order(was, is);
            if (order == 0) {
                note(was, is, changes);
            } else if (order < 0) {
                gone.put(was.id(), was);
            } else {
                come.add(is);
            }
            o += order <= 0 ? 1 : 0;
            y += order >= 0 ? 1 : 0;
        }
        come.forEach(concept -> note(gone.remove(concept.id()), concept, changes));
        gone.values().forEach(concept -> changes.add(new ConceptChange(concept, null)));
        return new ReleaseChange(changes, after.stopForms());
    }

    /** Zero where both are the same concept, else which of the two to pass over first. */
    private static int order(@Nullable Concept was, @Nullable Concept is) {
        if (was == is) {
            return 0;
        }
        if (was == null) {
            return 1;
        }
        return is == null ? -1 : was.id().compareTo(is.id());
    }

    private static void note(@Nullable Concept was, Concept is, List<ConceptChange> changes) {
        // comparing every term of 100,000 equal concepts would take longer than the change itself
        if (was != is && !is.equals(was)) {
            changes.add(new ConceptChange(was, is));
        }
    }
}
