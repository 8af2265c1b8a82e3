package org.caseloom.service.apart;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.json.Json;
import org.caseloom.search.cases.ConceptStatistics;

/** The counts of graph-writer in another process; none while it is away or still counts. Thread-safe. */
@Singleton
@Requires(property = Apart.SERVICE)
final class CountedElsewhere implements ConceptStatistics {
    private static final Logger LOG = LoggerFactory.getLogger(CountedElsewhere.class);
    private static final JsonMapper MAPPER = Json.mapper();

    private final OtherService writer;

    CountedElsewhere(@Property(name = Apart.GRAPH_WRITER_URL, defaultValue = "") String url) {
        this.writer = new OtherService(url, OtherService.SHORT);
    }

    @Override
    public Optional<Statistics> of(String concept) {
        return writer.get("/api/statistics/summary?id=" + OtherService.encoded(concept)).flatMap(this::read);
    }

    private Optional<Statistics> read(JsonNode answer) {
        try {
            return Optional.of(MAPPER.treeToValue(answer, Statistics.class));
        } catch (JsonProcessingException e) {
            LOG.warn("graph-writer answers what this version of search-api does not understand", e);
            return Optional.empty();
        }
    }
}
