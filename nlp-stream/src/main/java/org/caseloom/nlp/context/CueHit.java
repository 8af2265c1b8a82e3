package org.caseloom.nlp.context;

import java.util.List;

/**
 * A phrase of the cue table in a normalised text. One phrase can speak both ways: "suspected" about what follows it
 * and about what stands before it.
 */
record CueHit(int start, int end, List<CueRule> rules) {
    boolean has(Scope scope) {
        return rules.stream().anyMatch(rule -> rule.scope() == scope);
    }

    /** Whether it says something about mentions, and does not only end the scopes of others. */
    boolean asserts() {
        return rules.stream().anyMatch(rule -> rule.assertion() != null || rule.experiencer() != null);
    }

    /** Whether it is an ending of the mention before it. */
    boolean isEnding() {
        return rules.stream().allMatch(rule -> rule.scope() == Scope.BEFORE && rule.gap() == Gap.TIGHT);
    }
}
