package org.caseloom.contracts.terms;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.caseloom.contracts.json.Message;

/**
 * A part of a release on its way through topic terms: some concepts, or units and rules. Key {@code RELEASE/NUMBER}.
 */
public record ReleasePart(String release, int number, List<Concept> concepts, List<Unit> units,
        List<QuantityRule> rules) implements Message {
    public ReleasePart {
        concepts = concepts == null ? List.of() : List.copyOf(concepts);
        units = units == null ? List.of() : List.copyOf(units);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** The record key. */
    @JsonIgnore
    public String key() {
        return key(release, number);
    }

    static String key(String release, int number) {
        return release + "/" + number;
    }
}
