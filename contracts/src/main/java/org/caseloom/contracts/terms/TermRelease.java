package org.caseloom.contracts.terms;

import java.time.Instant;
import java.util.List;

import org.caseloom.contracts.json.Message;

/**
 * A published ontology release, whole, as annotators and search need it. Immutable.
 *
 * @param id        date and number of the day: {@code 2026-11-20.3}
 * @param concepts  every concept with its surface forms
 * @param units     the units quantities may have
 * @param rules     which value of which test is which finding
 * @param stopForms surface forms that never mean a concept, whichever concept has them
 * @param refinements which findings make a stated disease possibly a more exact one
 */
public record TermRelease(String id, Instant published, List<Concept> concepts, List<Unit> units,
        List<QuantityRule> rules, List<String> stopForms, List<RefinementRule> refinements) implements Message {
    public TermRelease {
        concepts = concepts == null ? List.of() : List.copyOf(concepts);
        units = units == null ? List.of() : List.copyOf(units);
        rules = rules == null ? List.of() : List.copyOf(rules);
        stopForms = stopForms == null ? List.of() : List.copyOf(stopForms);
        refinements = refinements == null ? List.of() : List.copyOf(refinements);
    }

    /** A release without stop forms. */
    public TermRelease(String id, Instant published, List<Concept> concepts, List<Unit> units,
            List<QuantityRule> rules) {
        this(id, published, concepts, units, rules, List.of());
    }

    /** A release without refinements. */
    public TermRelease(String id, Instant published, List<Concept> concepts, List<Unit> units,
            List<QuantityRule> rules, List<String> stopForms) {
        this(id, published, concepts, units, rules, stopForms, List.of());
    }

    /** The number of surface forms. */
    public int termCount() {
        return concepts.stream().mapToInt(concept -> concept.terms().size()).sum();
    }
}
