package org.caseloom.kg;

import java.util.Optional;

import jakarta.inject.Singleton;
import org.apache.jena.query.Dataset;

import org.caseloom.kg.export.Export;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.Vocabulary;
import org.caseloom.kg.graph.GraphExport;
import org.caseloom.kg.topic.TopicCases;
import org.caseloom.transport.KafkaSettings;

/** Exports of the running system: documents as they are on the topic now, the graph as it is now. Thread-safe. */
@Singleton
public final class ExportService {
    private final KafkaSettings kafka;
    private final GraphExport graph;
    private final Vocabulary.Source vocabulary;

    public ExportService(KafkaSettings kafka, Dataset dataset, GraphSettings settings,
            Optional<Vocabulary.Source> vocabulary) {
        this.kafka = kafka;
        this.graph = settings.isElsewhere() ? new GraphExport(settings.elsewhere()) : new GraphExport(dataset);
        this.vocabulary = vocabulary.orElse(() -> Vocabulary.UNKNOWN);
    }

    /** What is there now; fails as an UnavailableException where the broker does not answer. */
    public Export now(ExportFormat format) {
        return new Export(format.isGraph() ? null : TopicCases.now(kafka), graph,
                vocabulary.current());
    }
}
