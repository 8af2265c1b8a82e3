package org.caseloom.search.elastic;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.search.cases.CaseHit;
import org.caseloom.search.cases.CaseHits;
import org.caseloom.search.cases.CaseQuestion;
import org.caseloom.search.cases.CaseSearch;
import org.caseloom.search.cases.Facet;

/**
 * Documents in Elasticsearch. Thread-safe. Where the server cannot be reached or refuses, the failure says what it
 * said; nothing is retried here, because a person is waiting. The client must map JSON with Jackson, as it does unless
 * told otherwise.
 */
@Singleton
public final class ElasticCaseSearch implements CaseSearch {
    /** HTTP statuses that are the server's fault, and pass. */
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ElasticsearchClient client;

    public ElasticCaseSearch(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public CaseHits find(CaseQuestion question) {
        SearchResponse<JsonNode> response = send(CaseRequests.search(question));
        if (response.timedOut()) {
            throw new CaseloomException(ErrorCode.QUERY_TIMEOUT, "the search took longer than 10 seconds");
        }
        long total = response.hits().total() == null ? 0 : response.hits().total().value();
        return new CaseHits(total, response.hits().hits().stream().map(ElasticCaseSearch::hit).toList(),
                facets(response));
    }

    @Override
    public Optional<StructuredDocument> document(String id) {
        return send(CaseRequests.document(id)).hits().hits().stream().findFirst().map(ElasticCaseSearch::document);
    }

    @Override
    public Map<Assertion, Long> documentsWith(Set<String> concepts) {
        SearchResponse<JsonNode> response = send(CaseRequests.counts(concepts));
        Map<Assertion, Long> documents = new EnumMap<>(Assertion.class);
        for (Assertion assertion : Assertion.values()) {
            Aggregate counted = response.aggregations().get(assertion.code());
            documents.put(assertion, counted == null ? 0 : counted.filter().docCount());
        }
        return documents;
    }

    private SearchResponse<JsonNode> send(SearchRequest request) {
        try {
            return client.search(request, JsonNode.class);
        } catch (ElasticsearchException e) {
            boolean busy = e.status() >= SERVER_ERROR || e.status() == TOO_MANY_REQUESTS;
            throw new CaseloomException(busy ? ErrorCode.SERVICE_UNAVAILABLE : ErrorCode.INVALID_QUERY,
                    "Elasticsearch refused the query: " + reason(e), e);
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "Elasticsearch did not answer: " + e.getMessage(), e);
        }
    }

    private static String reason(ElasticsearchException refusal) {
        String reason = refusal.error().reason();
        return reason == null ? refusal.getMessage() : reason;
    }

    private static CaseHit hit(Hit<JsonNode> hit) {
        return new CaseHit(document(hit), hit.score(), Highlights.of(hit.highlight().values()));
    }

    private static StructuredDocument document(Hit<JsonNode> hit) {
        JsonNode source = hit.source() == null ? MissingNode.getInstance() : hit.source();
        return Json.read(source.path(CaseIndex.DOCUMENT), StructuredDocument.class);
    }

    private static Map<Facet, List<CaseHits.Count>> facets(SearchResponse<JsonNode> response) {
        Map<Facet, List<CaseHits.Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Aggregate counted = response.aggregations().get(facet.code());
            facets.put(facet, counted != null && counted.isSterms()
                    ? counted.sterms().buckets().array().stream()
                            .map(bucket -> new CaseHits.Count(bucket.key().stringValue(), bucket.docCount()))
                            .toList()
                    : List.of()); // a field that no document has yet counts nothing
        }
        return facets;
    }
}
