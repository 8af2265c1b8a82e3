package org.caseloom.ontology.impact;

/** Adds up a number a document has. Not thread-safe. */
final class Sum {
    private long sum;
    private long squares;

    /** Adds one document's number; documents whose number is zero need not be added. */
    void add(long number) {
        sum += number;
        squares += number * number;
    }

    /** The total for all documents, of which so many were looked at. */
    Count count(int examined, int candidates) {
        return Count.of(sum, squares, examined, candidates);
    }
}
