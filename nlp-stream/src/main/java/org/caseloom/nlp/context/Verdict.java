package org.caseloom.nlp.context;

import java.util.Comparator;

import org.caseloom.contracts.structured.Assertion;

/**
 * What one cue says about one mention.
 *
 * @param distance chars between the two
 */
record Verdict(CueHit hit, CueRule rule, int distance) {
    /** The verdict that counts comes first: by the strength of what it says, then the nearest. */
    static final Comparator<Verdict> STRONGEST = Comparator
            .comparingInt((Verdict verdict) -> strength(verdict.rule().assertion()))
            .thenComparingInt(Verdict::distance);

    /** A condition makes anything hypothetical; a denial outweighs a history ("denies history of"). */
    private static int strength(Assertion assertion) {
        return switch (assertion) {
            case CONDITIONAL -> 0;
            case ABSENT -> 1;
            case POSSIBLE -> 2;
            case PLANNED -> 3;
            case HISTORY -> 4;
            case FAMILY -> 5;
            case PRESENT -> 6;
        };
    }
}
