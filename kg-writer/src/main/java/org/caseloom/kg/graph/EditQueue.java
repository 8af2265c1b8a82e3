package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Edits that go into a store together, in their order, as many at a time as it is to take in one go. For one thread. */
final class EditQueue {
    private final GraphStore store;
    private final int most;
    private final List<GraphEdit> waiting = new ArrayList<>();
    private int triples;
    private long written;

    /**
     * An empty one.
     *
     * @param most how many triples a transaction has, about
     */
    EditQueue(GraphStore store, int most) {
        this.store = store;
        this.most = most;
    }

    GraphStore store() {
        return store;
    }

    void remove(Node graph, Collection<Triple> removed) {
        change(graph, removed, List.of());
    }

    void add(Node graph, Collection<Triple> added) {
        change(graph, List.of(), added);
    }

    void change(Node graph, Collection<Triple> removed, Collection<Triple> added) {
        if (!removed.isEmpty() || !added.isEmpty()) {
            waiting.add(new GraphEdit(graph, List.copyOf(removed), List.copyOf(added)));
            triples += removed.size() + added.size();
        }
    }

    /** Writes what waits, where that is enough for a transaction. */
    void writeIfEnough() {
        if (triples >= most) {
            write();
        }
    }

    /** Writes what waits. */
    void write() {
        if (!waiting.isEmpty()) {
            store.edit(List.copyOf(waiting));
            written += triples;
            waiting.clear();
            triples = 0;
        }
    }

    /** How many triples have come and gone. */
    long written() {
        return written;
    }
}
