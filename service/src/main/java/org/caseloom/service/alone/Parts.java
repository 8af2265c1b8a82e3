package org.caseloom.service.alone;

import java.util.List;

import io.micronaut.inject.BeanConfiguration;

import org.caseloom.service.settings.ServiceName;

/**
 * What of Caseloom each service has inside, by the beginning of a type's full name. Everything else of Caseloom is out of
 * the container, so that a path which another service answers is not found here.
 */
final class Parts {
    private static final String OURS = "org.caseloom.";
    private static final String SHARED = OURS + "service.http.";
    private static final String TOGETHER = OURS + "service.together.";
    private static final String APART = OURS + "service.apart.";

    private Parts() {}

    static List<String> of(ServiceName service) {
        return switch (service) {
            case INGEST_SERVICE -> List.of(SHARED, OURS + "ingest.");
            case NLP_STREAM -> List.of(SHARED, OURS + "nlp.");
            case GRAPH_WRITER -> List.of(SHARED, OURS + "kg.", OURS + "search.sparql.SparqlReader",
                    OURS + "search.http.SparqlController", TOGETHER + "WriterStatistics",
                    TOGETHER + "ConceptSummaryController",
                    APART + "VocabularyElsewhere");
            case INDEX_WRITER -> List.of(SHARED, OURS + "kg.GraphSettings", OURS + "kg.WriterService",
                    OURS + "kg.statistics.", OURS + "kg.http.ReplayController");
            case SEARCH_API -> List.of(SHARED, OURS + "search.", OURS + "nlp.", APART);
            case ONTOLOGY -> List.of(SHARED, OURS + "ontology.", OURS + "nlp.StructuringService",
                    TOGETHER + "EngineStructuring", TOGETHER + "ReannotationGauges", TOGETHER + "FollowingController",
                    TOGETHER + "PublishedVocabulary", TOGETHER + "OpenVocabularyController");
            case TOPICS -> List.of();
        };
    }

    /** Takes what the service does not have out of the container. */
    static BeanConfiguration without(ServiceName service) {
        return new OtherParts(of(service));
    }

    static boolean isInside(List<String> parts, String type) {
        return !type.startsWith(OURS) || parts.stream().anyMatch(type::startsWith);
    }
}
