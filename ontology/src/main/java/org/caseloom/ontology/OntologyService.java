package org.caseloom.ontology;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.apache.jena.query.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.check.ConsistencyCheck;
import org.caseloom.ontology.check.Issue;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.release.ReleaseNote;
import org.caseloom.ontology.release.ReleasePublisher;
import org.caseloom.ontology.release.ReleaseStore;
import org.caseloom.ontology.release.TermReleases;
import org.caseloom.ontology.release.TermsFile;
import org.caseloom.ontology.starter.StarterOntology;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;

/**
 * Sees to it that a release is in force, on the topic and in the terms file before anything is structured. The store
 * decides; topic and file follow it at every start, so a crash between them mends itself.
 */
@Singleton
public final class OntologyService {
    private static final Logger LOG = LoggerFactory.getLogger(OntologyService.class);
    /** The release of the terms that ship with Caseloom, where no store has published one. */
    private static final String STARTER_RELEASE = "starter.1";

    private final ReleaseStore store;
    private final ReleasePublisher publisher;
    private final TermsFile file;
    private final boolean empty;
    private final TermReleases termReleases = new TermReleases();

    public OntologyService(Dataset dataset, KafkaSettings settings, MessageSender sender,
            @Value("${caseloom.data}") String data, @Value("${caseloom.empty:false}") boolean empty) {
        this.store = new ReleaseStore(dataset, Path.of(data).resolve("ontology").resolve("releases"));
        this.publisher = new ReleasePublisher(settings, sender);
        this.file = termsFile(Path.of(data));
        this.empty = empty;
    }

    /** Where the terms of the release in force lie in a data folder. */
    public static TermsFile termsFile(Path data) {
        return new TermsFile(data.resolve("terms.json"));
    }

    /** The starter ontology's terms, for commands without a data folder. */
    public static TermRelease starter() {
        return new TermReleases().of(StarterOntology.read(), STARTER_RELEASE, Instant.EPOCH);
    }

    /** Publishes the release in force, or the first one; returns it. */
    public TermRelease start() {
        TermRelease release = store.current()
                .map(info -> termReleases.of(store.content(info.id()), info.id(), info.published()))
                .orElseGet(this::first);
        publisher.ensure(release);
        file.write(release);
        LOG.info("release {}: {} concepts, {} terms", release.id(), release.concepts().size(), release.termCount());
        return release;
    }

    private TermRelease first() {
        Ontology ontology = empty ? Ontology.EMPTY : StarterOntology.read();
        Instant now = Instant.now();
        TermRelease terms = termReleases.of(ontology, store.nextId(now), now);
        List<Issue> issues = ConsistencyCheck.issues(terms);
        if (!issues.isEmpty()) {
            throw new CaseloomException(ErrorCode.ONTOLOGY_INVALID, issues.size() + " issues: " + issues.getFirst());
        }
        store.add(Ontology.EMPTY, ontology, terms,
                new ReleaseNote("Caseloom", "The starter ontology", null, null, null));
        return terms;
    }
}
