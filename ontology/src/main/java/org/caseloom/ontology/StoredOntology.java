package org.caseloom.ontology;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;

import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.curation.Curation;
import org.caseloom.ontology.impact.ImpactPreview;
import org.caseloom.ontology.impact.Structuring;
import org.caseloom.ontology.starter.StarterOntology;

/**
 * The ontology of a data folder on which nothing runs: the same curation, with the documents as they were when the
 * system last ran. The topic follows the store at the next start. The caller holds the folder; not thread-safe.
 */
public final class StoredOntology implements AutoCloseable {
    private final Dataset dataset;
    private final Corpus corpus;
    private final ImpactPreview impact;
    private final Curation curation;

    private StoredOntology(Dataset dataset, Corpus corpus, ImpactPreview impact, Curation curation) {
        this.dataset = dataset;
        this.corpus = corpus;
        this.impact = impact;
        this.curation = curation;
    }

    /**
     * Opens it, with the starter ontology as first release where there is none.
     *
     * @param graph where the TDB2 store lies
     */
    public static StoredOntology open(Path data, Path graph, Structuring structuring, Clock clock) {
        Dataset dataset = TDB2Factory.connectDataset(graph.toString());
        Corpus corpus = Corpus.open(data.resolve("corpus"));
        CompletableFuture<Curation> opened = new CompletableFuture<>();
        ImpactPreview impact = new ImpactPreview(corpus, structuring,
                release -> opened.join().releases().changesOf(release));
        Curation curation = new Curation(OntologyService.store(dataset, data), OntologyService.folder(data),
                StarterOntology::read, impact::of, (release, _) -> OntologyService.termsFile(data).write(release),
                clock);
        opened.complete(curation);
        return new StoredOntology(dataset, corpus, impact, curation);
    }

    /** The curator's loop. */
    public Curation curation() {
        return curation;
    }

    @Override
    public void close() {
        impact.close();
        corpus.close();
        dataset.close();
    }
}
