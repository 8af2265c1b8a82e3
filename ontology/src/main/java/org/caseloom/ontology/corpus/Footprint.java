package org.caseloom.ontology.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which documents a change can touch: those that hold every piece of one of the phrases, or mention one of the
 * concepts.
 *
 * @param everything whether simply all documents are meant
 * @param phrases    each a list of pieces of folded text, all of which must occur; none is empty
 * @param concepts   ids
 */
public record Footprint(boolean everything, Set<List<String>> phrases, Set<String> concepts) {
    /** All documents. */
    public static final Footprint EVERYTHING = new Footprint(true, Set.of(), Set.of());
    /** No document. */
    public static final Footprint NOTHING = new Footprint(false, Set.of(), Set.of());

    public Footprint {
        phrases = Set.copyOf(phrases);
        concepts = Set.copyOf(concepts);
    }

    /** What either touches. */
    public Footprint and(Footprint other) {
        if (everything || other.everything) {
            return EVERYTHING;
        }
        Set<List<String>> allPhrases = new HashSet<>(phrases);
        allPhrases.addAll(other.phrases);
        Set<String> allConcepts = new HashSet<>(concepts);
        allConcepts.addAll(other.concepts);
        return new Footprint(false, allPhrases, allConcepts);
    }

    /** Whether no document can be touched. */
    public boolean isEmpty() {
        return !everything && phrases.isEmpty() && concepts.isEmpty();
    }
}
