package org.caseloom.nlp.quantity;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Concept;

/**
 * The name of a test with its value, its result in words, or both, in a normalised text.
 *
 * @param nameEnd  behind the name: {@link #start()} to there is the name, unless the value or result stands before it
 */
record Measurement(int start, int nameEnd, int end, Concept test, String term, @Nullable Value value,
        @Nullable Result result) {
    /** The same over more words. */
    Measurement over(int from, int to) {
        return new Measurement(Math.min(start, from), nameEnd, Math.max(end, to), test, term, value, result);
    }
}
