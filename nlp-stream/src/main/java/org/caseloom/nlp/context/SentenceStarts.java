package org.caseloom.nlp.context;

import java.util.Arrays;

import org.caseloom.nlp.engine.Reading;

/** Where sentences begin in a normalised text; no cue reaches over one. Immutable. */
record SentenceStarts(int[] sorted) {

    static SentenceStarts of(Reading reading) {
        return new SentenceStarts(
                reading.sentences().stream().mapToInt(sentence -> reading.normalized(sentence.begin())).toArray());
    }

    /** Whether a sentence begins behind the first offset and not behind the second. */
    boolean any(int from, int to) {
        int found = Arrays.binarySearch(sorted, from + 1);
        int next = found < 0 ? -found - 1 : found;
        return next < sorted.length && sorted[next] <= to;
    }
}
