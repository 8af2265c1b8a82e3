package org.caseloom.kg.graph;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The tree of triples under one case in a graph: the case's own, and those of the nodes below its IRI. Runs in the
 * caller's transaction.
 */
record CaseTree(Graph graph, Node caseNode) {
    /** The stored revision; empty where the case is not there. */
    OptionalLong revision() {
        ExtendedIterator<Triple> found = graph.find(caseNode, CaseTerms.REVISION, Node.ANY);
        try {
            return found.hasNext()
                    ? OptionalLong.of(Long.parseLong(found.next().getObject().getLiteralLexicalForm()))
                    : OptionalLong.empty();
        } finally {
            found.close();
        }
    }

    /** Everything that belongs to the case. */
    Set<Triple> triples() {
        Set<Triple> tree = new HashSet<>(graph.find(caseNode, Node.ANY, Node.ANY).toList());
        String below = caseNode.getURI() + "/";
        Set<Node> parts = new HashSet<>();
        for (Triple triple : tree) {
            Node object = triple.getObject();
            if (object.isURI() && object.getURI().startsWith(below)) {
                parts.add(object);
            }
        }
        for (Node part : parts) {
            tree.addAll(graph.find(part, Node.ANY, Node.ANY).toList());
        }
        return tree;
    }

    /**
     * Makes the tree hold exactly these triples. Only the difference is written: a document whose annotation hardly
     * changes hardly grows the store, which copies on write.
     */
    void replace(Set<Triple> triples) {
        Set<Triple> stored = triples();
        for (Triple triple : stored) {
            if (!triples.contains(triple)) {
                graph.delete(triple);
            }
        }
        for (Triple triple : triples) {
            if (!stored.contains(triple)) {
                graph.add(triple);
            }
        }
    }

    /** Removes the case. */
    void remove() {
        triples().forEach(graph::delete);
    }
}
