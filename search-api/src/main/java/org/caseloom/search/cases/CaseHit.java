package org.caseloom.search.cases;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.StructuredDocument;

/**
 * One document found.
 *
 * @param score      how well it fits; absent where another order was asked for
 * @param highlights places where words of the query stand: HTML with the text escaped and the words in {@code <mark>}
 */
public record CaseHit(StructuredDocument document, @Nullable Double score, List<String> highlights) {
    public CaseHit {
        highlights = List.copyOf(highlights);
    }
}
