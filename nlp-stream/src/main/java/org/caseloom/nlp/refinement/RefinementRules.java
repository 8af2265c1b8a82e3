package org.caseloom.nlp.refinement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.RefinementRule;

/**
 * The rules of a release that make more exact diagnoses possible, and which concepts are evidence for them by being a
 * kind of what a rule names. Immutable as far as anybody can see, and thread-safe.
 */
public final class RefinementRules {
    private final Map<String, List<RefinementRule>> byConcept;
    private final Set<String> evidence;
    private final Function<String, @Nullable Concept> concepts;
    /** What follows from the release alone, found when it is first asked for. */
    private final Map<String, List<String>> evidenceOf = new ConcurrentHashMap<>();

    /** @param concepts finds those of the release by their ids */
    public RefinementRules(List<RefinementRule> rules, Function<String, @Nullable Concept> concepts) {
        this.byConcept = rules.stream().collect(Collectors.groupingBy(RefinementRule::concept));
        this.evidence = rules.stream().flatMap(rule -> rule.evidence().stream()).collect(Collectors.toSet());
        this.concepts = concepts;
    }

    /** The rules that begin with this concept. */
    List<RefinementRule> of(String concept) {
        return byConcept.getOrDefault(concept, List.of());
    }

    /** What rules name as evidence and this concept is a kind of, itself included. */
    List<String> evidenceOf(String concept) {
        List<String> known = evidenceOf.get(concept);
        if (known == null) {
            known = evidenceAnew(concept);
            evidenceOf.put(concept, known);
        }
        return known;
    }

    private List<String> evidenceAnew(String concept) {
        Set<String> seen = new HashSet<>(Set.of(concept));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Concept next = concepts.apply(open.remove());
            if (next != null) {
                next.broader().stream().filter(seen::add).forEach(open::add);
            }
        }
        return seen.stream().filter(evidence::contains).sorted().toList();
    }
}
