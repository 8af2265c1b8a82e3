package org.caseloom.kg.graph;

import java.util.List;

/**
 * Keeps something true of the cases while they change, such as counts: what it gives back is written in the
 * transaction that changes the cases, or not at all. Called by the one thread that writes; the store still shows
 * everything as it was before. A case occurs at most once.
 */
@FunctionalInterface
public interface CaseFollower {
    /** The edits, in graphs other than that of the cases, that these changes ask for. */
    List<GraphEdit> follow(List<CaseChange> changes, GraphStore store);
}
