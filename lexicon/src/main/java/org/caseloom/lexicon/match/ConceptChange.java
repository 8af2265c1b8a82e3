package org.caseloom.lexicon.match;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Concept;

/**
 * One concept before and after.
 *
 * @param before null where the concept is new
 * @param after  null where the concept goes
 */
public record ConceptChange(@Nullable Concept before, @Nullable Concept after) {
    public ConceptChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a concept that is neither before nor after");
        }
        if (before != null && after != null && !before.id().equals(after.id())) {
            throw new IllegalArgumentException(before.id() + " cannot become " + after.id());
        }
    }

    /** The id of the concept. */
    public String id() {
        return after == null ? before.id() : after.id();
    }
}
