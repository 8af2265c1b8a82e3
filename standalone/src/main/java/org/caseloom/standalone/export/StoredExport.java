package org.caseloom.standalone.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.caseloom.kg.export.Export;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.export.ExportTarget;
import org.caseloom.kg.export.Manifest;
import org.caseloom.kg.graph.GraphExport;
import org.caseloom.nlp.preview.TrialStructuring;
import org.caseloom.ontology.StoredOntology;
import org.caseloom.service.together.EngineStructuring;
import org.caseloom.service.together.OpenVocabulary;
import org.caseloom.standalone.data.DataDirectory;

/**
 * The export of a data folder on which nothing runs: it takes the folder, reads the store, and gives it back. Only the
 * graph is there; the documents are on a topic, which needs its broker.
 */
public record StoredExport(Path data) {
    /** Writes; fails with NOT_RUNNING for formats that need documents. */
    public Manifest write(ExportFormat format, ExportOptions options, ExportTarget target, LongConsumer progress)
            throws IOException {
        try (DataDirectory directory = DataDirectory.lock(data);
                TrialStructuring trials = new TrialStructuring(Optional::empty);
                StoredOntology ontology = StoredOntology.open(directory.root(), directory.graph(),
                        new EngineStructuring(trials), Clock.systemUTC());
                GraphExport graph = GraphExport.open(directory.graph())) {
            Export export = new Export(null, graph, OpenVocabulary.of(ontology.curation().releases().inForce()));
            return export.write(format, options, target, progress);
        }
    }
}
