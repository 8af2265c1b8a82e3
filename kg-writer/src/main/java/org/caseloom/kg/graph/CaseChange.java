package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * How the tree of one case changes.
 *
 * @param before the tree as it is stored; empty where the case is new
 * @param after  the tree as it will be; empty where the case goes
 */
public record CaseChange(Node caseNode, Set<Triple> before, Set<Triple> after) {
    /**
     * The difference between all trees. Only that is written: a document whose annotation hardly changes hardly grows
     * a store that copies on write.
     */
    static GraphEdit edit(List<CaseChange> changes) {
        List<Triple> removed = new ArrayList<>();
        List<Triple> added = new ArrayList<>();
        for (CaseChange change : changes) {
            addMissing(removed, change.before, change.after);
            addMissing(added, change.after, change.before);
        }
        return new GraphEdit(GraphStore.CASES, removed, added);
    }

    private static void addMissing(List<Triple> missing, Set<Triple> here, Set<Triple> there) {
        for (Triple triple : here) {
            if (!there.contains(triple)) {
                missing.add(triple);
            }
        }
    }
}
