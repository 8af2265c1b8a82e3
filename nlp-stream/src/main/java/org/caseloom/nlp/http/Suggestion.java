package org.caseloom.nlp.http;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.nlp.normalisation.Candidate;

/**
 * A concept that an expression may stand for.
 *
 * @param score how much speaks for it, comparable within one answer only; 1 where the release has the very form
 * @param by    the form of the concept that is most like the expression
 */
public record Suggestion(ConceptReference concept, double score, String by) {
    static Suggestion of(Candidate candidate) {
        return new Suggestion(candidate.concept().reference(), candidate.score(), candidate.by());
    }
}
