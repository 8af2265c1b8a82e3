package org.caseloom.kg.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.kg.statistics.CaseFacts.Link;
import org.caseloom.kg.statistics.LinkCount;

/** The sentences that state a link, from the documents in the index. Thread-safe. */
@Singleton
public final class LinkSentences {
    /** Words of a case, and where they stand in it. */
    public record Sentence(String document, int start, int end, String text) {}

    private final ElasticsearchClient client;

    public LinkSentences(ElasticsearchClient client) {
        this.client = client;
    }

    /** A sentence of each document that the count names; none of one that is gone meanwhile. */
    public List<Sentence> of(LinkCount count) {
        return count.documents()
                .stream()
                .flatMap(id -> document(id).stream())
                .flatMap(document -> sentence(document, count.link()).stream())
                .toList();
    }

    private Optional<StructuredDocument> document(String id) {
        try {
            ObjectNode source = client.get(get -> get.index(CaseIndex.ALIAS).id(id)
                    .sourceIncludes(CaseIndex.DOCUMENT), ObjectNode.class).source();
            JsonNode document = source == null ? null : source.get(CaseIndex.DOCUMENT);
            return document == null ? Optional.empty() : Optional.of(Json.read(document, StructuredDocument.class));
        } catch (IOException | ElasticsearchException e) {
            throw new UnavailableException("Elasticsearch does not show " + id + ": " + e.getMessage(), e);
        }
    }

    static Optional<Sentence> sentence(StructuredDocument document, Link link) {
        Map<String, Mention> mentions = new HashMap<>();
        document.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        for (Relation relation : document.relations()) {
            if (relation.type().equals(link.type()) && names(mentions.get(relation.from()), link.from())
                    && names(mentions.get(relation.to()), link.to())) {
                Span span = relation.evidence();
                String text = document.text();
                return Optional.of(new Sentence(document.id(), span.start(), span.end(),
                        text.substring(text.offsetByCodePoints(0, span.start()),
                                text.offsetByCodePoints(0, span.end()))));
            }
        }
        return Optional.empty();
    }

    private static boolean names(Mention mention, String concept) {
        return mention != null && mention.concepts().stream().map(ConceptReference::id).anyMatch(concept::equals);
    }
}
