package org.caseloom.kg.graph;

import java.util.Collection;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What changes in one graph: first the removed triples go, then the added ones come. Removing what is not there and
 * adding what is there change nothing.
 */
public record GraphEdit(Node graph, Collection<Triple> removed, Collection<Triple> added) {
    /** An edit that adds only. */
    static GraphEdit adding(Node graph, Collection<Triple> added) {
        return new GraphEdit(graph, List.of(), added);
    }
}
