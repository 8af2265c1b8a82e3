package org.caseloom.kg.reconciliation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a comparison of all places found. While documents are under way they show as differences.
 *
 * @param documents     on topic documents, deleted ones not counted
 * @param structured    on topic structured-documents, likewise
 * @param graph         cases in the graph
 * @param index         entries in the index
 * @param inDeadLetters documents that some place lacks, or holds in an older revision, because their processing ended
 *                      in dead letters: accounted for
 * @param differing     differences found
 * @param differences   by document; all, or the first of them where fewer were asked for
 */
public record Verification(long documents, long structured, long graph, long index, long inDeadLetters, long differing,
        List<Difference> differences) {
    /** How many differences are named where nobody asks for more. */
    public static final int LISTED = 1000;

    public Verification {
        differences = differences == null ? List.of() : List.copyOf(differences);
    }

    /** Whether every document is everywhere, in the same revision, or accounted for. */
    @JsonProperty
    public boolean clean() {
        return differing == 0;
    }
}
