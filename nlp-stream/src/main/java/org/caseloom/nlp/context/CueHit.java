package org.caseloom.nlp.context;

import java.util.List;

/**
 * A phrase of the cue table in a normalised text. One phrase can speak both ways: "suspected" about what follows it
 * and about what stands before it.
 */
record CueHit(int start, int end, List<CueRule> rules) {
    boolean has(Scope scope) {
        for (CueRule rule : rules) {
            if (rule.scope() == scope) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says something about mentions, and does not only end the scopes of others. */
    boolean asserts() {
        for (CueRule rule : rules) {
            if (rule.assertion() != null || rule.experiencer() != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an ending of the mention before it. */
    boolean isEnding() {
        for (CueRule rule : rules) {
            if (rule.scope() != Scope.BEFORE || rule.gap() != Gap.TIGHT) {
                return false;
            }
        }
        return true;
    }
}
