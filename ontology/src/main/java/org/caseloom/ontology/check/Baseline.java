package org.caseloom.ontology.check;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Ontology;

/**
 * What is known of the release in force before any draft is looked at: its index, and how many findings it has.
 * Immutable; the last ones are kept as long as their ontology is and memory allows, since every validation of a draft
 * needs the same one.
 *
 * @param counts how many findings of a kind
 * @param errors the errors among them: they go on to block
 * @param cycles of its hierarchy
 */
record Baseline(OntologyIndex index, OntologyView view, Map<Kind, Integer> counts, List<Finding> errors,
        List<List<String>> cycles) {
    private static final int KEPT = 3;
    private static final Deque<Kept> CACHE = new ArrayDeque<>();

    /** A check with one of its severities. */
    record Kind(Check check, Severity severity) {
        static Kind of(Finding finding) {
            return new Kind(finding.check(), finding.severity());
        }
    }

    private record Kept(WeakReference<Ontology> ontology, SoftReference<Baseline> baseline) {}

    static Baseline of(Ontology ontology) {
        Baseline known = cached(ontology);
        if (known != null) {
            return known;
        }
        Baseline built = build(ontology);
        synchronized (CACHE) {
            CACHE.addFirst(new Kept(new WeakReference<>(ontology), new SoftReference<>(built)));
            while (CACHE.size() > KEPT) {
                CACHE.removeLast();
            }
        }
        return built;
    }

    private static @Nullable Baseline cached(Ontology ontology) {
        synchronized (CACHE) {
            CACHE.removeIf(kept -> kept.ontology().get() == null || kept.baseline().get() == null);
            for (Kept kept : CACHE) {
                if (kept.ontology().refersTo(ontology)) {
                    return kept.baseline().get();
                }
            }
            return null;
        }
    }

    private static Baseline build(Ontology ontology) {
        OntologyIndex index = OntologyIndex.of(ontology.byId().values());
        OntologyView view = OntologyView.of(ontology, index);
        Map<Kind, Integer> counts = new HashMap<>();
        List<Finding> errors = new ArrayList<>();
        ontology.byId()
                .values()
                .forEach(concept -> ConceptCheck.ALL
                        .forEach(check -> check.check(concept, null, view, found -> count(found, counts, errors))));
        for (Lookup lookup : Collisions.LOOKUPS) {
            index.forEach(lookup, (key, owners) -> {
                if (owners.size() > 1) {
                    count(Collisions.finding(lookup, key, owners.stream().sorted().toList(), Set.of(), view), counts,
                            errors);
                }
            });
        }
        List<List<String>> cycles = CycleCheck.cycles(view, ontology.byId().keySet());
        cycles.forEach(cycle -> count(Collisions.cycle(cycle, Set.of()), counts, errors));
        QuantityCheck.findings(view).forEach(found -> count(found, counts, errors));
        RefinementCheck.findings(view).forEach(found -> count(found, counts, errors));
        return new Baseline(index, view, counts, errors, cycles);
    }

    private static void count(Finding finding, Map<Kind, Integer> counts, List<Finding> errors) {
        counts.merge(Kind.of(finding), 1, Integer::sum);
        if (finding.severity() == Severity.ERROR) {
            errors.add(finding);
        }
    }
}
