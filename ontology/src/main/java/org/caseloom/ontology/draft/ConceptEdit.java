package org.caseloom.ontology.draft;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.OntologyConcept;

/**
 * A concept before and after a change.
 *
 * @param before null for a new concept
 */
public record ConceptEdit(@Nullable OntologyConcept before, OntologyConcept after) {}
