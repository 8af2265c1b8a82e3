package org.caseloom.ontology.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.diff.SettingsChange.CorrectionChanged;
import org.caseloom.ontology.diff.SettingsChange.ExceptionChanged;
import org.caseloom.ontology.diff.SettingsChange.NamedRule;
import org.caseloom.ontology.diff.SettingsChange.RefinementChanged;
import org.caseloom.ontology.diff.SettingsChange.RuleChanged;
import org.caseloom.ontology.diff.SettingsChange.SeparationChanged;
import org.caseloom.ontology.diff.SettingsChange.SourceChanged;
import org.caseloom.ontology.diff.SettingsChange.StopFormChanged;
import org.caseloom.ontology.diff.SettingsChange.UnitChanged;

/** Compares what belongs to no concept. For one use. */
final class SettingsComparison {
    private final OntologySettings before;
    private final OntologySettings after;
    private final Names names;
    private final List<SettingsChange> changes = new ArrayList<>();

    SettingsComparison(Ontology before, Ontology after) {
        this.before = before.settings();
        this.after = after.settings();
        this.names = new Names(before, after);
    }

    List<SettingsChange> changes() {
        byId(before.sources(), after.sources(), Source::id, SourceChanged::new);
        byId(before.units(), after.units(), Unit::id, UnitChanged::new);
        byId(before.rules(), after.rules(), QuantityRule::id,
                (from, to) -> new RuleChanged(from == null ? null : named(from), to == null ? null : named(to)));
        byId(before.refinements(), after.refinements(), RefinementRule::id, RefinementChanged::new);
        each(before.stopForms(), after.stopForms(), StopFormChanged::new);
        each(before.corrections(), after.corrections(), CorrectionChanged::new);
        each(before.separations(), after.separations(),
                (separation, added) -> new SeparationChanged(separation, names.of(separation.concept()), added));
        each(before.exceptions(), after.exceptions(), ExceptionChanged::new);
        return changes;
    }

    private NamedRule named(QuantityRule rule) {
        return new NamedRule(rule, names.of(rule.analyte()), names.of(rule.finding()));
    }

    private <T> void byId(Collection<T> was, Collection<T> is, Function<T, String> id, Comparison<T> change) {
        Map<String, T> from = indexed(was, id);
        Map<String, T> to = indexed(is, id);
        Set<String> ids = new TreeSet<>(from.keySet());
        ids.addAll(to.keySet());
        for (String each : ids) {
            if (!Objects.equals(from.get(each), to.get(each))) {
                changes.add(change.of(from.get(each), to.get(each)));
            }
        }
    }

    private <T> void each(Collection<T> was, Collection<T> is, BiFunction<T, Boolean, SettingsChange> change) {
        Set<T> had = new HashSet<>(was);
        Set<T> has = new HashSet<>(is);
        was.stream().filter(record -> !has.contains(record))
                .forEach(record -> changes.add(change.apply(record, false)));
        is.stream().filter(record -> !had.contains(record)).forEach(record -> changes.add(change.apply(record, true)));
    }

    private static <T> Map<String, T> indexed(Collection<T> records, Function<T, String> id) {
        return records.stream().collect(Collectors.toMap(id, record -> record, (first, _) -> first, TreeMap::new));
    }

    /** Makes a change of what was and what is; null where there is nothing. */
    private interface Comparison<T> {
        SettingsChange of(@Nullable T from, @Nullable T to);
    }
}
