package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.merge.Edge.Strength;
import org.caseloom.ontology.merge.MergeReport.ConflictKind;
import org.caseloom.ontology.merge.Name.Worth;

/**
 * What equal names say about which ids are the same. A name counts where it means one concept only in each vocabulary
 * that has it, and where it is what one of the two is called; a loose name counts only together with a code.
 */
final class NameEdges {
    private final Map<String, List<Bearer>> byName = new HashMap<>();
    private final Clusters clusters;

    NameEdges(Iterable<Node> nodes, Clusters clusters) {
        this.clusters = clusters;
        for (Node node : nodes) {
            if (!node.obsolete() && !node.nameOnly() && node.type() != null) {
                addNames(node);
            }
        }
    }

    /** Between concepts that are called the same, or of which one is called what the other is also called. */
    List<Edge> equalNames() {
        List<Edge> edges = new ArrayList<>();
        byName.forEach((name, bearers) -> {
            List<Bearer> unique = bearers.size() < 2 ? List.of() : uniqueInTheirVocabulary(bearers);
            for (int i = 0; i < unique.size(); i++) {
                for (int j = i + 1; j < unique.size(); j++) {
                    addEdge(edges, name, unique.get(i), unique.get(j));
                }
            }
        });
        return edges;
    }

    /** From a dictionary's names to the one concept that has the name. */
    List<Edge> nameOnly(Iterable<Node> nodes, Conflicts conflicts) {
        List<Edge> edges = new ArrayList<>();
        for (Node node : nodes) {
            if (!node.nameOnly() || node.obsolete()) {
                continue;
            }
            String name = node.id.substring(SourcePriority.NAME_ONLY.length() + 1);
            List<Bearer> bearers = byName.getOrDefault(Name.key("ja", name), List.of());
            Collection<Node> concepts = concepts(bearers, Worth.PREFERRED);
            concepts = concepts.isEmpty() ? concepts(bearers, Worth.LOOSE) : concepts;
            if (concepts.size() == 1) {
                edges.add(Edge.between(node, concepts.iterator().next(), Strength.NAME_ONLY, 0,
                        "the only concept called " + name));
            } else if (concepts.size() > 1) {
                conflicts.add(ConflictKind.NAME_AMBIGUOUS, node.id, concepts.iterator().next().id,
                        concepts.size() + " concepts are called " + name);
            }
        }
        return edges;
    }

    private void addNames(Node node) {
        Map<String, Worth> names = new LinkedHashMap<>();
        for (Name name : node.names()) {
            names.merge(name.key(), name.worth(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        names.forEach((name, worth) -> byName.computeIfAbsent(name, none -> new ArrayList<>(1))
                .add(new Bearer(node, worth)));
    }

    /** Of each vocabulary the one concept that has the name with the most right; none where several have. */
    private List<Bearer> uniqueInTheirVocabulary(List<Bearer> bearers) {
        Map<String, List<Bearer>> vocabularies = new TreeMap<>();
        for (Bearer bearer : bearers) {
            List<Bearer> best = vocabularies.computeIfAbsent(SourcePriority.numbering(bearer.node().id),
                    none -> new ArrayList<>(1));
            if (!best.isEmpty() && best.getFirst().worth().compareTo(bearer.worth()) < 0) {
                best.clear();
            }
            if (best.isEmpty() || best.getFirst().worth() == bearer.worth()) {
                best.add(bearer);
            }
        }
        List<Bearer> unique = new ArrayList<>(vocabularies.size());
        for (List<Bearer> best : vocabularies.values()) {
            if (best.stream().allMatch(bearer -> clusters.together(bearer.node(), best.getFirst().node()))) {
                unique.add(best.getFirst());
            }
        }
        return unique;
    }

    private void addEdge(List<Edge> edges, String name, Bearer one, Bearer other) {
        MentionType type = one.node().type();
        MentionType otherType = other.node().type();
        if (type == null || otherType == null || !MergedTypes.compatible(type, otherType)
                || clusters.together(one.node(), other.node())) {
            return;
        }
        Worth better = one.worth().compareTo(other.worth()) >= 0 ? one.worth() : other.worth();
        Worth worse = better == one.worth() ? other.worth() : one.worth();
        if (better != Worth.PREFERRED) {
            return;
        }
        if (worse == Worth.PREFERRED) {
            edges.add(Edge.between(one.node(), other.node(), Strength.PREFERRED_NAME, 0,
                    "both are called " + Name.words(name)));
        } else if (worse == Worth.EXACT) {
            edges.add(Edge.between(one.node(), other.node(), Strength.SYNONYM, 0,
                    "one is called what the other is also called, " + Name.words(name)));
        } else {
            Set<String> codes = new TreeSet<>(one.node().codes());
            codes.retainAll(other.node().codes());
            if (!codes.isEmpty()) {
                edges.add(Edge.between(one.node(), other.node(), Strength.SYNONYM, 1,
                        "both have the name " + Name.words(name) + " and the code " + String.join(", ", codes)));
            }
        }
    }

    private Collection<Node> concepts(List<Bearer> bearers, Worth atLeast) {
        Map<String, Node> concepts = new TreeMap<>();
        for (Bearer bearer : bearers) {
            if (bearer.worth().compareTo(atLeast) >= 0) {
                concepts.putIfAbsent(clusters.root(bearer.node()).id, bearer.node());
            }
        }
        return concepts.values();
    }

    private record Bearer(Node node, Worth worth) {}
}
