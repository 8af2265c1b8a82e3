package org.caseloom.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;

import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.search.cases.CaseFilter;
import org.caseloom.search.cases.CaseQuestion;
import org.caseloom.search.cases.Facet;
import org.caseloom.search.query.AskedConcept;
import org.caseloom.search.query.AskedWords;
import org.caseloom.search.query.Meaning;

/**
 * Questions as Elasticsearch requests: concepts filter by id, words must stand in title or text, and what stands in
 * the title, often, or exactly as asked comes first. Uses only what the embedded server has: no scripts.
 */
final class CaseRequests {
    /** A query that takes longer is answered as far as it got, and reported. */
    private static final String TIME_LIMIT = "10s";
    private static final List<String> TEXT = List.of(CaseIndex.TITLE_JA + "^2", CaseIndex.TITLE_EN + "^2",
            CaseIndex.TEXT_JA, CaseIndex.TEXT_EN);
    /** Characters of a highlighted passage: about a sentence. */
    private static final int PASSAGE = 120;
    private static final int PASSAGES = 2;
    /** More of the very concept asked for should outweigh a label that happens to stand in the text. */
    private static final float VERY_CONCEPT = 2;

    private static final HighlightField WHOLE = HighlightField.of(field -> field.numberOfFragments(0));
    private static final HighlightField PASSAGE_OF_IT = HighlightField.of(field -> field);

    private CaseRequests() {}

    static SearchRequest search(CaseQuestion question) {
        SearchRequest.Builder request = lenient()
                .query(query(question))
                .from(question.from())
                .size(question.size())
                .trackTotalHits(total -> total.enabled(true))
                .trackScores(question.sort() == org.caseloom.search.cases.SortOrder.SCORE)
                .timeout(TIME_LIMIT)
                .source(source -> source.filter(filter -> filter.includes(CaseIndex.DOCUMENT)))
                .sort(sort(question));
        for (Facet facet : Facet.values()) {
            request.aggregations(facet.code(), counted -> counted
                    .terms(terms -> terms.field(field(facet)).size(Facet.VALUES)
                            .order(List.of(NamedValue.of("_count", SortOrder.Desc),
                                    NamedValue.of("_key", SortOrder.Asc)))));
        }
        List<Query> words = question.query().words().stream()
                .filter(asked -> !asked.excluded())
                .map(CaseRequests::words)
                .toList();
        if (!words.isEmpty()) {
            request.highlight(highlight(words));
        }
        return request.build();
    }

    /** Counts documents by what they assert of a concept; returns none of them. */
    static SearchRequest counts(Collection<String> concepts) {
        SearchRequest.Builder request = lenient().size(0);
        for (Assertion assertion : Assertion.values()) {
            request.aggregations(assertion.code(),
                    counted -> counted.filter(terms(CaseIndex.concepts(assertion), concepts)));
        }
        return request.build();
    }

    /** The document of exactly this id. A search rather than a get: the alias may lead to several indices. */
    static SearchRequest document(String id) {
        return lenient()
                .query(term -> term.term(exact -> exact.field(CaseIndex.ID).value(id)))
                .source(source -> source.filter(filter -> filter.includes(CaseIndex.DOCUMENT)))
                .sort(order -> order.field(by(CaseIndex.REVISION, SortOrder.Desc, FieldType.Long)))
                .size(1)
                .build();
    }

    private static SearchRequest.Builder lenient() {
        return new SearchRequest.Builder().index(CaseIndex.ALIAS).ignoreUnavailable(true).allowNoIndices(true);
    }

    private static Query query(CaseQuestion question) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        for (AskedConcept asked : question.query().concepts()) {
            if (asked.meaning() == Meaning.EXCLUDED) {
                all.mustNot(asserted(asked));
            } else {
                all.filter(asserted(asked));
                all.should(nearness(asked));
            }
        }
        for (AskedWords asked : question.query().words()) {
            if (asked.excluded()) {
                all.mustNot(words(asked));
            } else {
                all.must(words(asked));
            }
        }
        filter(question.filter(), all);
        BoolQuery built = all.build();
        // without this a query of nothing but exclusions and filters would be right, and all its scores 0
        return built.must().isEmpty() && built.should().isEmpty()
                ? Query.of(query -> query.constantScore(constant -> constant.filter(built)))
                : built._toQuery();
    }

    private static Query asserted(AskedConcept asked) {
        List<Query> either = asked.meaning().assertions().stream()
                .map(assertion -> terms(CaseIndex.concepts(assertion), asked.expanded()))
                .toList();
        return either.size() == 1
                ? either.getFirst()
                : Query.of(query -> query.bool(any -> any.should(either).minimumShouldMatch("1")));
    }

    private static List<Query> nearness(AskedConcept asked) {
        List<Query> near = new ArrayList<>();
        for (Assertion assertion : asked.meaning().assertions()) {
            near.add(Query.of(query -> query.constantScore(very -> very.boost(VERY_CONCEPT)
                    .filter(terms(CaseIndex.concepts(assertion),
                            asked.concepts().stream().map(concept -> concept.id()).toList())))));
        }
        asked.concepts().stream().flatMap(concept -> concept.label().values().stream()).distinct()
                .forEach(label -> near.add(matching(label, TextQueryType.Phrase)));
        return near;
    }

    private static Query words(AskedWords asked) {
        if (asked.phrase()) {
            return matching(asked.text(), TextQueryType.Phrase);
        }
        return Query.of(query -> query.multiMatch(match -> match.query(asked.text()).fields(TEXT)
                .type(TextQueryType.BestFields).operator(Operator.And)));
    }

    private static Query matching(String text, TextQueryType type) {
        return Query.of(query -> query.multiMatch(match -> match.query(text).fields(TEXT).type(type)));
    }

    private static void filter(CaseFilter filter, BoolQuery.Builder all) {
        for (Facet facet : Facet.PROPERTIES) {
            List<String> values = filter.values().getOrDefault(facet, List.of());
            if (!values.isEmpty()) {
                all.filter(terms(field(facet), values));
            }
        }
        if (filter.ageFrom() != null || filter.ageTo() != null) {
            all.filter(query -> query.range(range -> range.number(age -> {
                age.field(CaseIndex.AGE);
                if (filter.ageFrom() != null) {
                    age.gte(filter.ageFrom().doubleValue());
                }
                if (filter.ageTo() != null) {
                    age.lte(filter.ageTo().doubleValue());
                }
                return age;
            })));
        }
    }

    private static Highlight highlight(List<Query> words) {
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .fragmentSize(PASSAGE)
                .numberOfFragments(PASSAGES)
                .highlightQuery(query -> query.bool(any -> any.should(words)))
                .fields(List.of(NamedValue.of(CaseIndex.TITLE_JA, WHOLE), NamedValue.of(CaseIndex.TITLE_EN, WHOLE),
                        NamedValue.of(CaseIndex.TEXT_JA, PASSAGE_OF_IT),
                        NamedValue.of(CaseIndex.TEXT_EN, PASSAGE_OF_IT))));
    }

    private static List<SortOptions> sort(CaseQuestion question) {
        SortOptions newest = SortOptions
                .of(sort -> sort.field(by(CaseIndex.PUBLISHED, SortOrder.Desc, FieldType.Keyword)));
        SortOptions id = SortOptions.of(sort -> sort.field(by(CaseIndex.ID, SortOrder.Asc, FieldType.Keyword)));
        return switch (question.sort()) {
            case SCORE -> List.of(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))), newest, id);
            case NEWEST -> List.of(newest, id);
        };
    }

    private static FieldSort by(String field, SortOrder order, FieldType unmapped) {
        return FieldSort.of(sort -> sort.field(field).order(order).missing("_last")
                .unmappedType(unmapped));
    }

    private static String field(Facet facet) {
        return switch (facet) {
            case LANG -> CaseIndex.LANG;
            case KIND -> CaseIndex.KIND;
            case SOURCE -> CaseIndex.SOURCE;
            case SEX -> CaseIndex.SEX;
            case FINDING, DISEASE, MEDICATION, TEST, PROCEDURE -> CaseIndex.present(facet.concepts().orElseThrow());
        };
    }

    private static Query terms(String field, Collection<String> values) {
        List<FieldValue> anyOf = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(anyOf))));
    }
}
