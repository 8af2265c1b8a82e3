package org.caseloom.ontology.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Source;

/**
 * The settings before and after a change. It can be made again on settings that somebody else has changed meanwhile:
 * what it added is added, what it removed is removed, and of one thing that both changed this change has the last word.
 */
public record SettingsEdit(OntologySettings before, OntologySettings after) {
    /** The change made on other settings. */
    public OntologySettings on(OntologySettings other) {
        return new OntologySettings(byId(before.sources(), after.sources(), other.sources(), Source::id),
                byId(before.units(), after.units(), other.units(), Unit::id),
                byId(before.rules(), after.rules(), other.rules(), QuantityRule::id),
                list(before.stopForms(), after.stopForms(), other.stopForms()),
                list(before.corrections(), after.corrections(), other.corrections()),
                list(before.separations(), after.separations(), other.separations()),
                list(before.exceptions(), after.exceptions(), other.exceptions()),
                byId(before.refinements(), after.refinements(), other.refinements(), RefinementRule::id));
    }

    private static <T> List<T> list(Collection<T> before, Collection<T> after, Collection<T> other) {
        Set<T> result = new LinkedHashSet<>(other);
        Set<T> old = new HashSet<>(before);
        Set<T> now = new HashSet<>(after);
        old.stream().filter(item -> !now.contains(item)).forEach(result::remove);
        after.stream().filter(item -> !old.contains(item)).forEach(result::add);
        return new ArrayList<>(result);
    }

    private static <T> List<T> byId(Collection<T> before, Collection<T> after, Collection<T> other,
            Function<T, String> id) {
        List<T> result = list(before, after, other);
        Set<T> old = new HashSet<>(before);
        Set<T> now = new HashSet<>(after);
        Set<String> changed = now.stream().filter(item -> !old.contains(item)).map(id).collect(Collectors.toSet());
        result.removeIf(item -> changed.contains(id.apply(item)) && !now.contains(item));
        return result;
    }
}
