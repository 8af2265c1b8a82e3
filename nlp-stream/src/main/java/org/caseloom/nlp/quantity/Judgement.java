package org.caseloom.nlp.quantity;

import java.util.List;

import org.caseloom.contracts.terms.QuantityRule;

/**
 * What a value means by the rules of its test: findings it proves, or, where it proves none, findings it rules out. Both
 * empty where nothing follows, as when "above 30" is held against a threshold of 37.5.
 */
record Judgement(List<QuantityRule> proven, List<QuantityRule> ruledOut) {
    boolean proves(String finding) {
        return proven.stream().anyMatch(rule -> rule.finding().equals(finding));
    }
}
