package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.caseloom.ontology.concept.Separation;

/**
 * Which ids are one concept. A cluster never holds two concepts of the ontology, two ids of one numbering, or what a
 * curator took apart; a union that would break this is refused. Not thread-safe.
 */
final class Clusters {
    private final Map<Node, List<Node>> members = new HashMap<>();
    private final Map<Node, Node> roots = new HashMap<>();
    private final Map<String, Set<String>> separated = new HashMap<>();

    Clusters(Iterable<Separation> separations) {
        for (Separation separation : separations) {
            separated.computeIfAbsent(separation.member(), id -> new HashSet<>()).add(separation.concept());
            separated.computeIfAbsent(separation.concept(), id -> new HashSet<>()).add(separation.member());
        }
    }

    /** A node that stands for the cluster; another after each union. */
    Node root(Node node) {
        return roots.getOrDefault(node, node);
    }

    /** All ids of a node's cluster. */
    List<Node> members(Node node) {
        Node root = root(node);
        return members.getOrDefault(root, List.of(root));
    }

    boolean together(Node one, Node other) {
        return root(one) == root(other);
    }

    /** Why two clusters must stay apart; empty where they need not. */
    Optional<String> refusal(Node one, Node other) {
        for (Node node : members(one)) {
            for (Node opposite : members(other)) {
                if (node.base != null && opposite.base != null) {
                    return Optional.of(node.id + " and " + opposite.id + " are two concepts of the ontology");
                }
                if (sameNumbering(node, opposite)) {
                    return Optional.of(node.id + " and " + opposite.id + " are two concepts of one source");
                }
                if (separated.getOrDefault(node.id, Set.of()).contains(opposite.id)) {
                    return Optional.of("a curator took " + node.id + " and " + opposite.id + " apart");
                }
            }
        }
        return Optional.empty();
    }

    /** Makes two clusters one; the caller has asked for a refusal. */
    void unite(Node one, Node other) {
        List<Node> first = members(one);
        List<Node> second = members(other);
        List<Node> larger = first.size() >= second.size() ? first : second;
        List<Node> smaller = larger == first ? second : first;
        Node root = root(larger.getFirst());
        List<Node> all = larger instanceof ArrayList ? larger : new ArrayList<>(larger);
        members.remove(root(smaller.getFirst()));
        for (Node node : smaller) {
            roots.put(node, root);
            all.add(node);
        }
        members.put(root, all);
    }

    private static boolean sameNumbering(Node one, Node other) {
        return !one.nameOnly() && !other.nameOnly()
                && SourcePriority.numbering(one.id).equals(SourcePriority.numbering(other.id));
    }
}
