package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.merge.Edge.Strength;
import org.caseloom.ontology.merge.MergeReport.ConflictKind;

/**
 * What equal names say about which ids are the same. A name counts where it is spelled out (no abbreviation), comes
 * from a source whose names can be trusted, and means one concept only in each vocabulary that has it.
 */
final class NameEdges {
    /** Shorter forms are abbreviations, whatever their source calls them. */
    private static final int SHORTEST_LATIN = 4;
    private static final int SHORTEST_JAPANESE = 2;

    private final Map<String, List<Bearer>> byName = new TreeMap<>();
    private final Clusters clusters;

    NameEdges(Iterable<Node> nodes, Clusters clusters) {
        this.clusters = clusters;
        for (Node node : nodes) {
            if (!node.obsolete() && !node.nameOnly() && node.type() != null) {
                addNames(node);
            }
        }
        byName.values().removeIf(List::isEmpty);
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
            List<Bearer> bearers = byName.getOrDefault(key("ja", name), List.of());
            Collection<Node> concepts = concepts(bearers, true);
            concepts = concepts.isEmpty() ? concepts(bearers, false) : concepts;
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
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (Label label : node.names()) {
            if (SourcePriority.reliableNames(label.sources()) && spelledOut(label)) {
                names.merge(key(label.lang(), label.text()), label.kind() == LabelKind.PREFERRED, Boolean::logicalOr);
            }
        }
        names.forEach((name, preferred) -> byName.computeIfAbsent(name, none -> new ArrayList<>(1))
                .add(new Bearer(node, preferred)));
    }

    private static boolean spelledOut(Label label) {
        String text = label.text();
        boolean latin = text.chars().allMatch(c -> c < 0x250);
        boolean capitals = latin && text.equals(text.toUpperCase(Locale.ROOT));
        return !capitals && text.codePointCount(0, text.length()) >= (latin ? SHORTEST_LATIN : SHORTEST_JAPANESE);
    }

    private static String key(String lang, String name) {
        return lang + ' ' + NormalizedText.fold(name).strip();
    }

    /** Leaves out vocabularies in which two concepts have the name. */
    private List<Bearer> uniqueInTheirVocabulary(List<Bearer> bearers) {
        Map<String, Node> concept = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Bearer bearer : bearers) {
            String numbering = SourcePriority.numbering(bearer.node().id);
            Node root = clusters.root(bearer.node());
            Node known = concept.putIfAbsent(numbering, root);
            if (known != null && known != root) {
                ambiguous.add(numbering);
            }
        }
        return bearers.stream()
                .filter(bearer -> !ambiguous.contains(SourcePriority.numbering(bearer.node().id)))
                .toList();
    }

    private void addEdge(List<Edge> edges, String name, Bearer one, Bearer other) {
        MentionType type = one.node().type();
        MentionType otherType = other.node().type();
        if (type == null || otherType == null || !MergedTypes.compatible(type, otherType)
                || !one.preferred() && !other.preferred() || clusters.together(one.node(), other.node())) {
            return;
        }
        boolean both = one.preferred() && other.preferred();
        int language = name.indexOf(' ');
        edges.add(Edge.between(one.node(), other.node(), both ? Strength.PREFERRED_NAME : Strength.SYNONYM, 0,
                (both ? "both are called " : "one is called what the other is also called, ")
                        + name.substring(language + 1) + " (" + name.substring(0, language) + ")"));
    }

    private Collection<Node> concepts(List<Bearer> bearers, boolean preferred) {
        Map<String, Node> concepts = new TreeMap<>();
        for (Bearer bearer : bearers) {
            if (bearer.preferred() || !preferred) {
                concepts.putIfAbsent(clusters.root(bearer.node()).id, bearer.node());
            }
        }
        return concepts.values();
    }

    private record Bearer(Node node, boolean preferred) {}
}
