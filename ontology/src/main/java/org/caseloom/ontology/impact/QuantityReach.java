package org.caseloom.ontology.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.terms.Unit;

/**
 * What changes of units, rules and tests reach. A value that was read leaves a mention: of the test, or of a finding
 * that a rule reads in it, or it stands beside such a finding. So where only its meaning changes, mentions tell; where
 * values can be read that could not be read before, the names of the test tell.
 *
 * @param concepts ids of tests and findings
 * @param forms    names of tests
 */
record QuantityReach(Set<String> concepts, Set<Term> forms) {

    static QuantityReach of(TermRelease before, TermRelease after, Set<String> otherAnalyte,
            Set<String> otherBroader) {
        Set<QuantityRule> otherRules = difference(before.rules(), after.rules());
        Set<Unit> otherUnits = difference(before.units(), after.units());
        if (otherRules.isEmpty() && otherUnits.isEmpty() && otherAnalyte.isEmpty() && otherBroader.isEmpty()) {
            return new QuantityReach(Set.of(), Set.of());
        }
        return new Search(before, after).reach(otherAnalyte, otherBroader, otherRules, otherUnits);
    }

    private static <T> Set<T> difference(List<T> some, List<T> others) {
        Set<T> difference = new HashSet<>(some);
        others.forEach(each -> {
            if (!difference.remove(each)) {
                difference.add(each);
            }
        });
        return difference;
    }

    /** The quantities of both releases, side by side. */
    private static final class Search {
        private final List<QuantityRule> rules;
        private final List<Unit> units;
        private final List<Concept> tests;
        private final List<Map<String, Concept>> byId;

        Search(TermRelease before, TermRelease after) {
            rules = Stream.concat(before.rules().stream(), after.rules().stream()).distinct().toList();
            units = Stream.concat(before.units().stream(), after.units().stream()).distinct().toList();
            tests = Stream.of(before, after)
                    .flatMap(release -> release.concepts().stream())
                    .filter(concept -> concept.analyte() != null)
                    .distinct()
                    .toList();
            byId = rules.isEmpty() ? List.of() : Stream.of(before, after).map(Search::index).toList();
        }

        private static Map<String, Concept> index(TermRelease release) {
            return release.concepts()
                    .stream()
                    .collect(Collectors.toMap(Concept::id, Function.identity(), (first, _) -> first,
                            () -> new HashMap<>(release.concepts().size() * 2)));
        }

        QuantityReach reach(Set<String> otherAnalyte, Set<String> otherBroader, Set<QuantityRule> otherRules,
                Set<Unit> otherUnits) {
            Set<String> read = new HashSet<>(otherAnalyte);
            read.addAll(testsWith(converting(otherUnits)));
            Set<String> judged = new HashSet<>(read);
            otherRules.forEach(rule -> judged.add(rule.analyte()));
            rules.stream()
                    .filter(rule -> !otherBroader.isEmpty()
                            && ancestry(rule.finding()).anyMatch(otherBroader::contains))
                    .forEach(rule -> judged.add(rule.analyte()));
            addComponents(judged);
            Set<String> concepts = new HashSet<>(judged);
            rules.stream().filter(rule -> judged.contains(rule.analyte()))
                    .forEach(rule -> concepts.add(rule.finding()));
            Set<Term> forms = tests.stream()
                    .filter(test -> read.contains(test.id()))
                    .flatMap(test -> test.terms().stream())
                    .filter(term -> term.kind() != Term.Kind.READING)
                    .collect(Collectors.toSet());
            return new QuantityReach(concepts, forms);
        }

        /** Ids of the units and of all that convert to them, in whatever number of steps. */
        private Set<String> converting(Set<Unit> changed) {
            Set<String> ids = changed.stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
            int known;
            do {
                known = ids.size();
                units.stream()
                        .filter(unit -> unit.convertsTo() != null && ids.contains(unit.convertsTo()))
                        .forEach(unit -> ids.add(unit.id()));
            } while (ids.size() > known);
            return ids;
        }

        private Set<String> testsWith(Set<String> unitIds) {
            Set<String> found = tests.stream()
                    .filter(test -> unitsOf(Objects.requireNonNull(test.analyte())).anyMatch(unitIds::contains))
                    .map(Concept::id)
                    .collect(Collectors.toCollection(HashSet::new));
            rules.stream()
                    .filter(rule -> rule.unit() != null && unitIds.contains(rule.unit()))
                    .forEach(rule -> found.add(rule.analyte()));
            return found;
        }

        private static Stream<String> unitsOf(Analyte analyte) {
            return Stream.of(analyte.units().stream(), Stream.ofNullable(analyte.defaultUnit()),
                    analyte.conversions().stream().flatMap(each -> Stream.of(each.from(), each.to())))
                    .flatMap(Function.identity());
        }

        /** Blood pressure for systolic pressure, and systolic pressure for blood pressure. */
        private void addComponents(Set<String> testIds) {
            int known;
            do {
                known = testIds.size();
                for (Concept test : tests) {
                    Analyte analyte = Objects.requireNonNull(test.analyte());
                    Set<String> family = Stream
                            .of(test.id(), analyte.firstComponent(), analyte.secondComponent())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet());
                    if (family.size() > 1 && family.stream().anyMatch(testIds::contains)) {
                        testIds.addAll(family);
                    }
                }
            } while (testIds.size() > known);
        }

        /** A finding and everything broader, in either release. */
        private Stream<String> ancestry(String finding) {
            return byId.stream().flatMap(concepts -> {
                Set<String> seen = new HashSet<>(Set.of(finding));
                List<String> open = new ArrayList<>(seen);
                while (!open.isEmpty()) {
                    Concept concept = concepts.get(open.removeLast());
                    if (concept != null) {
                        concept.broader().stream().filter(seen::add).forEach(open::add);
                    }
                }
                return seen.stream();
            });
        }
    }
}
