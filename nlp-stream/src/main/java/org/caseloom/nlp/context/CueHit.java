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
}
