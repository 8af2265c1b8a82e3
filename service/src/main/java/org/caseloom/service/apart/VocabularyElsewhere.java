package org.caseloom.service.apart;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.kg.export.LeftOut;
import org.caseloom.kg.export.Vocabulary;

/**
 * What ontology in another process lets an export show; where it is away, ids alone leave, and the export's manifest says
 * so. Thread-safe.
 */
@Singleton
@Requires(property = Apart.SERVICE)
final class VocabularyElsewhere implements Vocabulary.Source {
    private static final Logger LOG = LoggerFactory.getLogger(VocabularyElsewhere.class);
    private static final JsonMapper MAPPER = Json.mapper();

    private final OtherService ontology;

    VocabularyElsewhere(@Property(name = Apart.ONTOLOGY_URL, defaultValue = "") String url) {
        this.ontology = new OtherService(url, OtherService.LONG);
    }

    @Override
    public Vocabulary current() {
        return ontology.get("/api/ontology/open-vocabulary").map(this::read).orElse(Vocabulary.UNKNOWN);
    }

    private Vocabulary read(JsonNode answer) {
        try {
            Map<String, ConceptReference> open = new HashMap<>();
            for (JsonNode each : answer.path("concepts")) {
                ConceptReference concept = MAPPER.treeToValue(each, ConceptReference.class);
                open.put(concept.id(), concept);
            }
            List<LeftOut> leftOut = new ArrayList<>();
            for (JsonNode each : answer.path("leftOut")) {
                leftOut.add(MAPPER.treeToValue(each, LeftOut.class));
            }
            return new Told(ontology, answer.path("release").asText(), Map.copyOf(open), List.copyOf(leftOut));
        } catch (JsonProcessingException e) {
            LOG.warn("ontology answers what this version of graph-writer does not understand", e);
            return Vocabulary.UNKNOWN;
        }
    }

    private record Told(OtherService ontology, String release, Map<String, ConceptReference> open,
            List<LeftOut> leftOut) implements Vocabulary {
        @Override
        public ConceptReference open(ConceptReference concept) {
            ConceptReference known = open.get(concept.id());
            return known == null ? new ConceptReference(concept.id(), Map.of(), Codes.NONE) : known;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            ontology.copy("/api/ontology/releases/" + OtherService.encoded(release) + "/turtle", out);
        }
    }
}
