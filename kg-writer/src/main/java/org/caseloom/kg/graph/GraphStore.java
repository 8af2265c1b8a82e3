package org.caseloom.kg.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.reconciliation.CopySource;

/**
 * A store of triples that cases are kept in: TDB2 in this process, or whatever speaks SPARQL 1.1. Graphs are named by
 * their node; the default graph is {@link #CASES}. One thread writes a graph, any may read. What the store cannot do now
 * is an {@link org.caseloom.kg.sink.UnavailableException}; any other exception says that it will not take these triples.
 */
public interface GraphStore extends CopySource {
    /** The graph of cases. */
    Node CASES = Quad.defaultGraphIRI;

    /** The triples of a graph that have one of these subjects. */
    default List<Triple> about(Node graph, Collection<Node> subjects) {
        return about(graph, subjects, Node.ANY);
    }

    /** The triples of a graph that have one of these subjects and this property, or any property. */
    List<Triple> about(Node graph, Collection<Node> subjects, Node property);

    /** All triples of a graph; for small ones. */
    Set<Triple> contents(Node graph);

    /**
     * Makes all changes, or none of them where one fails. When it returns they are durable; but where {@link #begin} has
     * been called, they are so after {@link #commit}, and where one fails, {@link #abort} takes back all.
     */
    void edit(List<GraphEdit> edits);

    /** Lets all edits of this thread from now on be one transaction, which its reads see; goes on with one that is open. */
    default void begin() {
        // where there is none over several edits, each is one
    }

    /** Whether the open transaction should end: somebody waits to write, or an edit is durable without it. */
    default boolean isAwaited() {
        return true;
    }

    /** Makes durable what was edited since {@link #begin}; nothing where nothing is open. */
    default void commit() {
        // each edit was durable
    }

    /** Takes back what was edited since {@link #begin}, and ends it; nothing where nothing is open. */
    default void abort() {
        // an edit that failed has left nothing
    }

    /** Gives the store time for work of its own, by the thread that writes, which wrote nothing for so long. */
    default void keepHouse(Duration quiet) {
        // most need none
    }

    /** Shows every case once, in no order. */
    @Override
    void forEach(Consumer<Copy> visitor);
}
