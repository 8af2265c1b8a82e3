package org.caseloom.nlp.types;

import java.util.List;

import org.caseloom.contracts.terms.Concept;

/**
 * A refinement as the annotators speak about it; see {@link org.caseloom.contracts.structured.Refinement}. Immutable.
 *
 * @param mention  number of the mention that would be refined
 * @param evidence numbers of the mentions that suggest it, in text order
 */
public record InferredRefinement(int mention, Concept concept, List<Integer> evidence, String rule) {
    public InferredRefinement {
        evidence = List.copyOf(evidence);
    }
}
