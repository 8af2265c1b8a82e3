package org.caseloom.ontology.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.OntologyConcept;

import static org.caseloom.ontology.check.Severity.ERROR;

/** Units that convert and rules from values to findings whose parts exist and do not contradict. For one use. */
final class QuantityCheck {
    private final OntologyView view;
    private final Conversions conversions;
    private final Map<String, List<Analyte>> pairs = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    private QuantityCheck(OntologyView view) {
        this.view = view;
        this.conversions = new Conversions(view.units());
        for (String id : view.withValues()) {
            Analyte analyte = view.inUse(id).map(OntologyConcept::analyte).orElse(null);
            if (analyte != null && analyte.firstComponent() != null) {
                pairs.computeIfAbsent(analyte.firstComponent(), _ -> new ArrayList<>(1)).add(analyte);
            }
            if (analyte != null && analyte.secondComponent() != null) {
                pairs.computeIfAbsent(analyte.secondComponent(), _ -> new ArrayList<>(1)).add(analyte);
            }
        }
    }

    /** Everything that is wrong with the units and rules of an ontology. */
    static List<Finding> findings(OntologyView view) {
        QuantityCheck check = new QuantityCheck(view);
        check.units();
        check.rules();
        return check.found;
    }

    private void units() {
        Set<String> ids = new HashSet<>();
        for (Unit unit : view.ontology().settings().units()) {
            if (!ids.add(unit.id())) {
                report(Check.UNIT, "twice", unit.id());
            }
            if (unit.convertsTo() != null) {
                if (!view.units().containsKey(unit.convertsTo())) {
                    report(Check.UNIT, "target", unit.id(), unit.convertsTo());
                } else if (conversions.startsCycle(unit.id())) {
                    report(Check.UNIT, "cycle", unit.id());
                } else if (unit.factor() == null || unit.factor().signum() == 0) {
                    report(Check.UNIT, "factor", unit.id(), unit.convertsTo());
                }
            }
        }
    }

    private void rules() {
        /** What a rule is about, and to which side: of two thresholds there only one can be right. */
        record Claim(String test, String finding, Side side, @Nullable String scale, @Nullable String sex,
                @Nullable Integer minimumAge) {}
        Map<Claim, QuantityRule> first = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (QuantityRule rule : view.ontology().settings().rules()) {
            if (!ids.add(rule.id())) {
                report(Check.QUANTITY_RULE, "twice", rule.id());
            }
            part(rule, "test", rule.analyte(), Set.of(MentionType.TEST));
            part(rule, "finding", rule.finding(), Set.of(MentionType.FINDING, MentionType.DISEASE));
            unit(rule);
            QuantityRule other = first.putIfAbsent(new Claim(rule.analyte(), rule.finding(),
                    Side.of(rule.comparator()), scale(rule), rule.sex(), rule.minimumAge()), rule);
            if (other != null && !sameThreshold(rule, other)) {
                report(Check.CONTRADICTING_RULES, "thresholds", rule.id(), rule.id(), threshold(rule), other.id(),
                        threshold(other));
            }
        }
    }

    private void part(QuantityRule rule, String part, String id, Set<MentionType> types) {
        OntologyConcept concept = view.concept(id).orElse(null);
        if (concept == null) {
            report(Check.QUANTITY_RULE, part + ".missing", rule.id(), id);
        } else if (!concept.inUse()) {
            report(Check.QUANTITY_RULE, part + ".obsolete", rule.id(), ConceptCheck.concept(id));
        } else if (concept.type() == null || !types.contains(concept.type())) {
            report(Check.QUANTITY_RULE, part + ".type", rule.id(), ConceptCheck.concept(id));
        }
    }

    private void unit(QuantityRule rule) {
        Analyte own = view.concept(rule.analyte()).map(OntologyConcept::analyte).orElse(null);
        // components of a pair have no units of their own: their values come in the pair's
        List<Analyte> analytes = own == null ? pairs.getOrDefault(rule.analyte(), List.of()) : List.of(own);
        if (rule.unit() == null) {
            if (analytes.stream().anyMatch(analyte -> !analyte.units().isEmpty())) {
                report(Check.QUANTITY_RULE, "unit.missing", rule.id());
            }
            return;
        }
        if (!view.units().containsKey(rule.unit())) {
            report(Check.QUANTITY_RULE, "unit.unknown", rule.id(), rule.unit());
            return;
        }
        Set<String> stuck = new TreeSet<>();
        for (Analyte analyte : analytes) {
            analyte.units()
                    .stream()
                    // points, classes and signs stand beside the units that measure: each has rules of its own
                    .filter(unit -> unit.equals(rule.unit()) || !isOrdinal(unit) && !isOrdinal(rule.unit()))
                    .filter(unit -> !conversions.reaches(unit, rule.unit(), analyte))
                    .forEach(stuck::add);
        }
        if (!stuck.isEmpty()) {
            report(Check.QUANTITY_RULE, "unit.convert", rule.id(), rule.unit(), String.join(", ", stuck),
                    ConceptCheck.concept(rule.analyte()));
        }
    }

    /** Points and classes of one scale each have their threshold. */
    private @Nullable String scale(QuantityRule rule) {
        return rule.unit() != null && isOrdinal(rule.unit()) ? rule.unit() : null;
    }

    private boolean isOrdinal(String unit) {
        Unit known = view.units().get(unit);
        return known != null && known.isOrdinal();
    }

    private static boolean sameThreshold(QuantityRule rule, QuantityRule other) {
        return rule.comparator() == other.comparator() && rule.threshold().compareTo(other.threshold()) == 0
                && Objects.equals(rule.unit(), other.unit());
    }

    private String threshold(QuantityRule rule) {
        String number = rule.comparator().sign() + " " + rule.threshold().toPlainString();
        Unit unit = rule.unit() == null ? null : view.units().get(rule.unit());
        return unit == null ? number : number + " " + unit.symbol();
    }

    private void report(Check check, String wording, String subject, Object... values) {
        found.add(Finding.of(check, ERROR, wording, subject, values));
    }

    /** Two rules of one finding may bound it from both sides, as an abnormal pH is bounded; not twice from one. */
    private enum Side {
        ABOVE,
        BELOW,
        AT;

        static Side of(Comparator comparator) {
            return switch (comparator) {
                case GREATER, AT_LEAST -> ABOVE;
                case LESS, AT_MOST -> BELOW;
                case EQUAL -> AT;
            };
        }
    }
}
