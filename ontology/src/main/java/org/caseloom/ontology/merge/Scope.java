package org.caseloom.ontology.merge;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.OntologyConcept;

/**
 * What a merge may touch.
 *
 * @param concept the one concept whose statements are replaced; null for all
 * @param ids     the ids that may be taken for one concept; null for all
 */
record Scope(@Nullable String concept, @Nullable Set<String> ids) {
    /** A whole import. */
    static final Scope EVERYTHING = new Scope(null, null);

    boolean replaces(OntologyConcept other) {
        return concept == null || concept.equals(other.id());
    }

    boolean mayUnite(Edge edge) {
        return ids == null || ids.contains(edge.one().id) && ids.contains(edge.other().id);
    }
}
