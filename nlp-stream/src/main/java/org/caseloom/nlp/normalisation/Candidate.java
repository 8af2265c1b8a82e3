package org.caseloom.nlp.normalisation;

import org.caseloom.contracts.terms.Concept;

/**
 * A concept that an expression may stand for. Immutable.
 *
 * @param score how much speaks for it; comparable within one answer only, but 1 where the release has the very form
 * @param by    the form of the concept that is most like the expression
 */
public record Candidate(Concept concept, double score, String by) {}
