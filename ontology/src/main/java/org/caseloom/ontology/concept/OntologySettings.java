package org.caseloom.ontology.concept;

import java.util.Comparator;
import java.util.List;

import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;

/**
 * What belongs to the ontology as a whole. Immutable; lists are ordered, so that equal settings are equal records.
 *
 * @param sources     everything statements come from
 * @param units       units of measurement
 * @param rules       which value of which test is which finding
 * @param stopForms   surface forms that never mean a concept
 * @param corrections known errors of sources, put right at each import
 * @param separations merges that a curator took back
 * @param exceptions  validation messages that a curator accepted
 * @param refinements which findings make a stated disease possibly a more exact one
 */
public record OntologySettings(List<Source> sources, List<Unit> units, List<QuantityRule> rules,
        List<String> stopForms, List<Correction> corrections, List<Separation> separations,
        List<CheckException> exceptions, List<RefinementRule> refinements) {
    /** None of it. */
    public static final OntologySettings EMPTY = new OntologySettings(List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of());

    public OntologySettings {
        // absent from JSON means empty
        sources = sources == null ? List.of() : sources;
        units = units == null ? List.of() : units;
        rules = rules == null ? List.of() : rules;
        stopForms = stopForms == null ? List.of() : stopForms;
        corrections = corrections == null ? List.of() : corrections;
        separations = separations == null ? List.of() : separations;
        exceptions = exceptions == null ? List.of() : exceptions;
        refinements = refinements == null ? List.of() : refinements;
        sources = sources.stream().sorted(Comparator.comparing(Source::id)).toList();
        units = units.stream().sorted(Comparator.comparing(Unit::id)).toList();
        rules = rules.stream().sorted(Comparator.comparing(QuantityRule::id)).toList();
        refinements = refinements.stream().sorted(Comparator.comparing(RefinementRule::id)).toList();
        stopForms = stopForms.stream().distinct().sorted().toList();
        corrections = corrections.stream()
                .distinct()
                .sorted(Comparator.comparing(Correction::source)
                        .thenComparing(Correction::subject)
                        .thenComparing(Correction::field)
                        .thenComparing(Correction::wrong))
                .toList();
        separations = separations.stream()
                .distinct()
                .sorted(Comparator.comparing(Separation::member).thenComparing(Separation::concept))
                .toList();
        exceptions = exceptions.stream()
                .distinct()
                .sorted(Comparator.comparing(CheckException::check).thenComparing(CheckException::subject))
                .toList();
    }

    public OntologySettings withSources(List<Source> next) {
        return new OntologySettings(next, units, rules, stopForms, corrections, separations, exceptions, refinements);
    }

    public OntologySettings withQuantities(List<Unit> nextUnits, List<QuantityRule> nextRules) {
        return new OntologySettings(sources, nextUnits, nextRules, stopForms, corrections, separations, exceptions,
                refinements);
    }

    public OntologySettings withRefinements(List<RefinementRule> next) {
        return new OntologySettings(sources, units, rules, stopForms, corrections, separations, exceptions, next);
    }

    public OntologySettings withStopForms(List<String> next) {
        return new OntologySettings(sources, units, rules, next, corrections, separations, exceptions, refinements);
    }

    public OntologySettings withCorrections(List<Correction> next) {
        return new OntologySettings(sources, units, rules, stopForms, next, separations, exceptions, refinements);
    }

    public OntologySettings withSeparations(List<Separation> next) {
        return new OntologySettings(sources, units, rules, stopForms, corrections, next, exceptions, refinements);
    }

    public OntologySettings withExceptions(List<CheckException> next) {
        return new OntologySettings(sources, units, rules, stopForms, corrections, separations, next, refinements);
    }
}
