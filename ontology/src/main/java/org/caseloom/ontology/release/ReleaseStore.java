package org.caseloom.ontology.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;

import org.caseloom.contracts.terms.TermRelease;

/**
 * The releases as named graphs of the dataset, and which one is in force. Every change is one transaction.
 * Thread-safe as the dataset is.
 */
public final class ReleaseStore {
    private static final String GRAPHS = "https://caseloom.org/release/";
    private static final String CATALOGUE = "https://caseloom.org/releases";
    private static final Resource CURRENT = ResourceFactory.createResource(CATALOGUE + "#current");
    private static final Property IS = DCTerms.hasVersion;

    private final Dataset dataset;

    public ReleaseStore(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The release in force; empty in a new store. */
    public Optional<TermRelease> current() {
        return Txn.calculateRead(dataset, () -> {
            Model catalogue = dataset.getNamedModel(CATALOGUE);
            if (!catalogue.contains(CURRENT, IS)) {
                return Optional.empty();
            }
            Resource release = catalogue.getProperty(CURRENT, IS).getResource();
            Instant published = Instant.parse(catalogue.getProperty(release, DCTerms.issued).getString());
            String id = release.getURI().substring(GRAPHS.length());
            return Optional.of(ReleaseReader.read(dataset.getNamedModel(release.getURI()), id, published));
        });
    }

    /** Stores a graph as a new release and puts it in force. */
    public TermRelease add(Model graph, Instant published) {
        return Txn.calculateWrite(dataset, () -> {
            Model catalogue = dataset.getNamedModel(CATALOGUE);
            String id = nextId(catalogue, published);
            Resource release = ResourceFactory.createResource(GRAPHS + id);
            dataset.getNamedModel(release.getURI()).add(graph);
            catalogue.add(release, DCTerms.issued, published.toString());
            catalogue.removeAll(CURRENT, IS, null);
            catalogue.add(CURRENT, IS, release);
            return ReleaseReader.read(graph, id, published);
        });
    }

    /** The date and the number of the day: {@code 2026-11-20.3}. */
    private static String nextId(Model catalogue, Instant published) {
        String day = published.atZone(ZoneOffset.UTC).toLocalDate().toString();
        int number = 1;
        while (catalogue.contains(ResourceFactory.createResource(GRAPHS + day + "." + number), DCTerms.issued)) {
            number++;
        }
        return day + "." + number;
    }
}
