package org.caseloom.nlp.context;

import java.util.Comparator;

/**
 * What one cue says about one mention.
 *
 * @param distance chars between the two
 */
record Verdict(CueHit hit, CueRule rule, int distance) {
    /** The verdict that counts comes first: by the strength of what it says, then the nearest. */
    static final Comparator<Verdict> STRONGEST = Comparator
            .comparingInt(Verdict::strength)
            .thenComparingInt(Verdict::distance);

    /** A condition makes anything hypothetical; a denial outweighs a history ("denies history of"). */
    private int strength() {
        return switch (rule.assertion()) {
            case CONDITIONAL -> 0;
            case ABSENT -> 1;
            case POSSIBLE -> 2;
            case PLANNED -> 3;
            case HISTORY -> 4;
            case FAMILY -> 5;
            case PRESENT -> 6;
            case null -> 7; // only says who it is about
        };
    }
}
