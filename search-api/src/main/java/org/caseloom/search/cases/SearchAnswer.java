package org.caseloom.search.cases;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.search.evidence.Evidence;
import org.caseloom.search.query.UnderstoodQuery;

/**
 * The answer to a search.
 *
 * @param took      milliseconds from the request to the answer, in this process
 * @param facets    by facet, the most frequent values first
 * @param remaining documents that the release in force touches and that still are as an earlier one made them; null where
 *                  that is not known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchAnswer(UnderstoodQuery query, long total, int from, int size, SortOrder sort, long took,
        List<Result> results, Map<Facet, List<FacetValue>> facets, @Nullable Integer remaining) {
    /**
     * One document found and why.
     *
     * @param score  how well it fits; absent where another order was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(String id, @Nullable String title, Language lang, DocumentKind kind, @Nullable String source,
            @Nullable String published, Patient.@Nullable Age age, @Nullable String sex, long revision, String release,
            @Nullable Double score, @JsonInclude(JsonInclude.Include.ALWAYS) List<Evidence> evidence) {}

    /**
     * A value and how many of the documents found have it.
     *
     * @param value what to filter by
     * @param label of a concept, by language; empty for a property, and for a concept the release no longer has
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FacetValue(String value, Map<Language, String> label, long documents) {}
}
