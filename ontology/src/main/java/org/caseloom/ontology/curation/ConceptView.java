package org.caseloom.ontology.curation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.ontology.concept.OntologyConcept;

/**
 * A concept with its surroundings.
 *
 * @param version    to be named when editing it
 * @param children   the first of the concepts that are a kind of it
 * @param childCount how many there are
 * @param rules      which values make it, or which its own values make
 * @param changedIn  the open draft that changes it; null where none does
 */
public record ConceptView(OntologyConcept concept, String version, List<ConceptName> parents,
        List<ConceptName> children, int childCount, List<QuantityRule> rules, @Nullable String changedIn) {}
