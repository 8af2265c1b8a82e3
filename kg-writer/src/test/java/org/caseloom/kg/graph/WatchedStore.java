package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.sink.UnavailableException;

/** A store that tells what it was asked, and that can break at one of the edits it is given. */
final class WatchedStore implements GraphStore {
    private final GraphStore store;
    private final List<List<GraphEdit>> edits = new ArrayList<>();
    private int subjectsAsked;
    private int left = Integer.MAX_VALUE;
    private int torn;

    WatchedStore(GraphStore store) {
        this.store = store;
    }

    /**
     * Breaks at the edit after so many.
     *
     * @param kept how many of the changes of that edit are there all the same, in a store that has no transactions
     */
    void breakAfter(int edit, int kept) {
        left = edit;
        torn = kept;
    }

    List<List<GraphEdit>> edits() {
        return edits;
    }

    /** Triples that came or went in a graph. */
    int changed(Node graph) {
        return edits.stream()
                .flatMap(List::stream)
                .filter(edit -> edit.graph().equals(graph))
                .mapToInt(edit -> edit.removed().size() + edit.added().size())
                .sum();
    }

    int subjectsAsked() {
        return subjectsAsked;
    }

    @Override
    public List<Triple> about(Node graph, Collection<Node> subjects, Node property) {
        subjectsAsked += subjects.size();
        return store.about(graph, subjects, property);
    }

    @Override
    public Set<Triple> contents(Node graph) {
        return store.contents(graph);
    }

    @Override
    public void edit(List<GraphEdit> next) {
        if (left-- == 0) {
            store.edit(next.subList(0, Math.min(torn, next.size())));
            throw new UnavailableException("broken");
        }
        store.edit(next);
        edits.add(next);
    }

    @Override
    public void forEach(Consumer<Copy> visitor) {
        store.forEach(visitor);
    }
}
