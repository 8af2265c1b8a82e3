package org.caseloom.ontology.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.diff.OntologyDiff;

/**
 * Compares a draft with the release in force and tells what a curator must know before publishing. Only what differs is
 * looked at: after the first validation against a release, one of a small draft takes some tens of milliseconds over
 * 200,000 concepts, one of a whole import a few seconds. Stateless and thread-safe.
 */
public final class Validation {
    /** So many concepts share one graph when shapes are run: many small graphs stay in the processor's cache. */
    private static final int SHAPED_AT_ONCE = 200;

    private final Baseline baseline;
    private final OntologyView before;
    private final OntologyView after;
    private final SortedSet<String> changed;
    private final MessageCollector messages;

    private Validation(Baseline baseline, Ontology before, Ontology after, LocalDate today) {
        this.baseline = baseline;
        this.before = baseline.view();
        this.changed = OntologyDiff.changedConcepts(before, after);
        this.after = OntologyView.over(baseline.index(), after, changed);
        this.messages = new MessageCollector(baseline, this.after, today);
    }

    /**
     * Validates.
     *
     * @param before the release in force; {@link Ontology#EMPTY} to have all of {@code after} looked at
     * @param after  what would be published
     */
    public static ValidationReport of(Ontology before, Ontology after, LocalDate today) {
        Baseline baseline = Baseline.of(before);
        Validation validation = new Validation(baseline, before, after, today);
        validation.concepts();
        validation.collisions();
        validation.cycles();
        validation.messages.compare(QuantityCheck.findings(validation.before),
                QuantityCheck.findings(validation.after));
        validation.messages.compare(RefinementCheck.findings(validation.before),
                RefinementCheck.findings(validation.after));
        validation.shapes();
        UpkeepCheck.findings(validation.after, today).forEach(validation.messages::fresh);
        return validation.messages.report(baseline, validation.changed.size());
    }

    /** Looks through a release ahead of the first validation against it; costs seconds, saves them later. */
    public static void prepare(Ontology inForce) {
        Baseline.of(inForce);
    }

    private void concepts() {
        ChangeCheck changes = new ChangeCheck(before, after);
        for (String id : Affected.concepts(changed, before, after)) {
            OntologyConcept previous = before.concept(id).orElse(null);
            OntologyConcept concept = after.concept(id).orElse(null);
            messages.compare(findings(previous, null, before), findings(concept, previous, after));
            if (concept == null) {
                messages.fresh(Finding.of(Check.LOST_CONCEPT, Severity.ERROR, "concept", id));
            } else if (previous != null) {
                changes.check(previous, concept, messages::fresh);
            }
        }
    }

    private static List<Finding> findings(@Nullable OntologyConcept concept, @Nullable OntologyConcept previous,
            OntologyView view) {
        if (concept == null) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        ConceptCheck.ALL.forEach(check -> check.check(concept, previous, view, found::add));
        return found;
    }

    private void collisions() {
        for (Lookup lookup : Collisions.LOOKUPS) {
            Set<String> keys = new TreeSet<>();
            for (String id : changed) {
                before.concept(id).ifPresent(concept -> lookup.keys(concept, keys::add));
                after.concept(id).ifPresent(concept -> lookup.keys(concept, keys::add));
            }
            for (String key : keys) {
                compare(collision(lookup, key, before), collision(lookup, key, after));
            }
        }
    }

    private @Nullable Finding collision(Lookup lookup, String key, OntologyView view) {
        List<String> owners = view.owners(lookup, key);
        return owners.size() < 2 ? null : Collisions.finding(lookup, key, owners, changed, view);
    }

    private void compare(@Nullable Finding known, @Nullable Finding now) {
        if (known != null && now == null) {
            messages.mended(known);
        } else if (now != null && (known == null || !known.identity().equals(now.identity()))) {
            messages.fresh(now);
            if (known != null) {
                messages.replaced(known);
            }
        }
    }

    private void cycles() {
        Map<Set<String>, Finding> known = new LinkedHashMap<>();
        for (List<String> cycle : baseline.cycles()) {
            if (cycle.stream().anyMatch(changed::contains)) {
                known.put(new HashSet<>(cycle), Collisions.cycle(cycle, changed));
            }
        }
        for (List<String> cycle : CycleCheck.cycles(after, changed)) {
            if (known.remove(new HashSet<>(cycle)) == null && cycle.stream().anyMatch(changed::contains)) {
                messages.fresh(Collisions.cycle(cycle, changed));
            }
        }
        known.values().forEach(messages::mended);
    }

    /** What did not fit before either is no news; it is looked for only where something does not fit now. */
    private void shapes() {
        List<String> ids = List.copyOf(changed);
        for (int from = 0; from < ids.size(); from += SHAPED_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + SHAPED_AT_ONCE));
            List<Finding> found = ShapeCheck.findings(concepts(some, after));
            if (!found.isEmpty()) {
                news(found, ShapeCheck.findings(concepts(some, before)));
            }
        }
        if (!before.ontology().settings().equals(after.ontology().settings())) {
            news(ShapeCheck.findings(after.ontology().settings()),
                    ShapeCheck.findings(before.ontology().settings()));
        }
    }

    private void news(List<Finding> found, List<Finding> known) {
        Set<Finding> told = new HashSet<>(known);
        found.stream().filter(told::add).forEach(messages::fresh);
    }

    private static List<OntologyConcept> concepts(List<String> ids, OntologyView view) {
        return ids.stream().flatMap(id -> view.concept(id).stream()).toList();
    }
}
