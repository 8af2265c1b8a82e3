package org.caseloom.ontology.curation;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.OntologyConcept;

/** A concept's id and its names in both languages; null where it has none in a language. */
public record ConceptName(String id, @Nullable String ja, @Nullable String en) {
    static ConceptName of(OntologyConcept concept) {
        return new ConceptName(concept.id(), concept.name("ja").orElse(null), concept.name("en").orElse(null));
    }
}
