package org.caseloom.ontology.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;

/**
 * Concepts that are kinds of themselves: Tarjan's strongly connected components over the parents, without recursion,
 * since hierarchies of sources can be deep. Linear in the concepts above the starting ones. For one use.
 */
final class CycleCheck {
    private final OntologyView view;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<List<String>> cycles = new ArrayList<>();

    private CycleCheck(OntologyView view) {
        this.view = view;
    }

    /** The cycles at or above these concepts, each as the ordered ids of its concepts. */
    static List<List<String>> cycles(OntologyView view, Collection<String> starts) {
        CycleCheck check = new CycleCheck(view);
        for (String start : starts) {
            if (!check.nodes.containsKey(start)) {
                check.walk(start);
            }
        }
        return check.cycles;
    }

    private void walk(String start) {
        Deque<Node> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Node node = path.peek();
            if (node.parents.hasNext()) {
                String parent = node.parents.next();
                Node seen = nodes.get(parent);
                if (seen == null) {
                    path.push(enter(parent));
                } else if (seen.open) {
                    node.lowest = Math.min(node.lowest, seen.number);
                    node.own |= seen == node;
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    path.peek().lowest = Math.min(path.peek().lowest, node.lowest);
                }
                if (node.lowest == node.number) {
                    close(node);
                }
            }
        }
    }

    private Node enter(String id) {
        Node node = new Node(id, nodes.size(), view.concept(id).map(CycleCheck::parents).orElse(List.of()).iterator());
        nodes.put(id, node);
        open.push(node);
        return node;
    }

    private void close(Node root) {
        List<String> together = new ArrayList<>();
        Node last;
        do {
            last = open.pop();
            last.open = false;
            together.add(last.id);
        } while (last != root);
        if (together.size() > 1 || root.own) {
            together.sort(null);
            cycles.add(together);
        }
    }

    private static List<String> parents(OntologyConcept concept) {
        return concept.parents().stream().map(Parent::id).toList();
    }

    private static final class Node {
        private final String id;
        private final int number;
        private final Iterator<String> parents;
        private int lowest;
        private boolean open = true;
        private boolean own;

        Node(String id, int number, Iterator<String> parents) {
            this.id = id;
            this.number = number;
            this.parents = parents;
            this.lowest = number;
        }
    }
}
