package org.caseloom.search.cases;

import java.util.List;

import org.caseloom.search.query.Meaning;

/**
 * What a person or program asks, before the query is read.
 *
 * @param query    what was typed, possibly nothing
 * @param concepts ids or codes of further concepts, each of which must hold; with a minus before it, must not
 * @param meaning  what is asked of concepts where the query does not say it
 */
public record SearchRequest(String query, List<String> concepts, Meaning meaning, CaseFilter filter, int from, int size,
        SortOrder sort) {
    /** Results in an answer where the request does not say. */
    public static final int USUAL_PAGE = 20;

    public SearchRequest {
        concepts = List.copyOf(concepts);
    }

    /** Whether there is any condition; without one every document fits. */
    public boolean asksSomething() {
        return !query.isBlank() || !concepts.isEmpty() || !filter.equals(CaseFilter.NONE);
    }

    /** The same question, for numbers only. */
    public SearchRequest withoutResults() {
        return new SearchRequest(query, concepts, meaning, filter, 0, 0, sort);
    }

    /** The first page of the best documents for a query. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, List.of(), Meaning.PRESENT, CaseFilter.NONE, 0, USUAL_PAGE, SortOrder.SCORE);
    }
}
