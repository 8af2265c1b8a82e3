package org.caseloom.contracts.terms;

import java.util.List;

import org.caseloom.contracts.json.Message;

/**
 * A part of a release on its way through topic terms: some concepts, or the units, rules, stop forms and refinements. Its record key
 * is {@code PLACE-HASH}, a hash of its content, so a release sends only the parts in which it differs from the last.
 */
public record ReleasePart(List<Concept> concepts, List<Unit> units, List<QuantityRule> rules,
        List<String> stopForms, List<RefinementRule> refinements) implements Message {
    public ReleasePart {
        concepts = concepts == null ? List.of() : List.copyOf(concepts);
        units = units == null ? List.of() : List.copyOf(units);
        rules = rules == null ? List.of() : List.copyOf(rules);
        stopForms = stopForms == null ? List.of() : List.copyOf(stopForms);
        refinements = refinements == null ? List.of() : List.copyOf(refinements);
    }

    /** The place in a release that the part of this key is for; the next release has another part there, or the same. */
    public static String place(String key) {
        int end = key.indexOf('-');
        return end < 0 ? key : key.substring(0, end);
    }
}
