package org.caseloom.ontology.imports.ontology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.Source;

/**
 * What is known of a source beforehand: which concepts are its own, and what they are to annotators.
 *
 * @param prefixes        of its own concepts; all others in its files are copies from other ontologies. Empty: all are its own
 * @param type            of its concepts where no rule says otherwise; null where such concepts never annotate
 * @param rules           types of whole branches; the first that holds counts
 * @param never           concepts that never annotate: roots such as "disease", and names of lists
 * @param licence         what is known of it where a file does not say; null where nothing is
 * @param redistributable likewise
 */
public record SourceProfile(String id, String title, Set<String> prefixes, @Nullable MentionType type,
        List<BranchType> rules, Set<String> never, @Nullable String licence, boolean redistributable) {
    /**
     * What all concepts below one are.
     *
     * @param type null where they never annotate
     */
    public record BranchType(String root, @Nullable MentionType type) {}

    /** Whether a concept of this id is the source's own. */
    public boolean owns(String concept) {
        return prefixes.isEmpty() || prefixes.contains(Curie.prefix(concept));
    }

    /** The source as this file states it, completed by what is known. */
    public Source source(OntologyHeader header) {
        String stated = header.licence();
        return new Source(id, title, header.version(), stated == null ? licence : stated,
                stated == null ? redistributable : Licences.redistributable(stated));
    }

    /**
     * The types of concepts by their place in the hierarchy. A concept without a value never annotates.
     *
     * @param parents of each concept, within one file
     */
    public Map<String, MentionType> types(Map<String, ? extends Collection<String>> parents) {
        Map<String, List<String>> children = new HashMap<>();
        parents.forEach((child, above) -> above
                .forEach(parent -> children.computeIfAbsent(parent, any -> new ArrayList<>()).add(child)));
        List<Set<String>> branches = rules.stream().map(rule -> below(rule.root(), children)).toList();
        Map<String, MentionType> types = new HashMap<>();
        for (String concept : parents.keySet()) {
            MentionType found = byBranch(concept, branches);
            if (found != null && !never.contains(concept)) {
                types.put(concept, found);
            }
        }
        return types;
    }

    private @Nullable MentionType byBranch(String concept, List<Set<String>> branches) {
        for (int rule = 0; rule < branches.size(); rule++) {
            if (branches.get(rule).contains(concept)) {
                return rules.get(rule).type();
            }
        }
        return type;
    }

    private static Set<String> below(String root, Map<String, List<String>> children) {
        Set<String> below = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(children.getOrDefault(root, List.of()));
        while (!open.isEmpty()) {
            String concept = open.pop();
            if (below.add(concept)) {
                open.addAll(children.getOrDefault(concept, List.of()));
            }
        }
        return below;
    }
}
