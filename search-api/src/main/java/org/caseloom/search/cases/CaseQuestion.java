package org.caseloom.search.cases;

import org.caseloom.search.query.UnderstoodQuery;

/**
 * What the index is asked.
 *
 * @param from how many of the best to leave out
 * @param size how many to return, 0 to {@link #LARGEST_PAGE}
 */
public record CaseQuestion(UnderstoodQuery query, CaseFilter filter, int from, int size, SortOrder sort) {
    /** Results in one answer. */
    public static final int LARGEST_PAGE = 100;
    /** How deep one may page; Elasticsearch's own limit ({@code index.max_result_window}). */
    public static final int DEEPEST = 10_000;
}
