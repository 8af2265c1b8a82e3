package org.caseloom.service.alone;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;

import org.caseloom.kg.graph.StoreGenerations;
import org.caseloom.search.sparql.GraphPlace;
import org.caseloom.service.settings.Setting;
import org.caseloom.service.settings.Settings;
import org.caseloom.transport.HttpIdentity;

/**
 * The graph of a service, and where it is asked.
 *
 * @param data where files go
 * @param kept has a dataset closed in the end
 */
record Stores(Settings settings, Path data, UnaryOperator<Dataset> kept) {
    /** What the container is to hold of them. */
    List<Object> parts() {
        return switch (settings.service()) {
            case GRAPH_WRITER -> settings.has(Setting.GRAPH_UPDATE)
                    ? List.of(DatasetFactory.createTxnMem(), endpoint())
                    : here(opened());
            case SEARCH_API -> List.of(asked());
            case ONTOLOGY -> List.of(opened());
            case INDEX_WRITER -> List.of(DatasetFactory.createTxnMem()); // it writes no graph
            case INGEST_SERVICE, NLP_STREAM, TOPICS -> List.of();
        };
    }

    private Dataset opened() {
        return kept.apply(StoreGenerations.open(data.resolve("graph")));
    }

    private static List<Object> here(Dataset dataset) {
        return List.of(dataset, GraphPlace.here(dataset));
    }

    private GraphPlace endpoint() {
        return GraphPlace.at(settings.value(Setting.GRAPH_QUERY).orElse(settings.text(Setting.GRAPH_UPDATE)),
                Connections.graph(settings));
    }

    /** The store itself, else graph-writer, else nothing. */
    private GraphPlace asked() {
        if (settings.has(Setting.GRAPH_QUERY)) {
            return endpoint();
        }
        return settings.has(Setting.GRAPH_WRITER_URL)
                ? GraphPlace.at(settings.text(Setting.GRAPH_WRITER_URL).replaceFirst("/*$", "/sparql"),
                        HttpIdentity.NOBODY)
                : GraphPlace.here(DatasetFactory.createTxnMem());
    }
}
