package org.caseloom.ontology;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.apache.jena.query.Dataset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.check.Validation;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.curation.Curation;
import org.caseloom.ontology.curation.CurationViews;
import org.caseloom.ontology.curation.ImportRuns;
import org.caseloom.ontology.curation.OntologyStatus;
import org.caseloom.ontology.impact.CorpusService;
import org.caseloom.ontology.impact.CorpusStatus;
import org.caseloom.ontology.impact.Structuring;
import org.caseloom.ontology.impact.TermChanges;
import org.caseloom.ontology.release.ReleaseAnnouncer;
import org.caseloom.ontology.release.ReleasePublisher;
import org.caseloom.ontology.release.ReleaseStore;
import org.caseloom.ontology.release.TermReleases;
import org.caseloom.ontology.release.TermsFile;
import org.caseloom.ontology.starter.StarterOntology;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;

/**
 * The ontology of a running system: its curation, the topic and the file that follow it, and the documents that follow
 * those. The store decides; topic and file follow it at every start, so a crash between them mends itself.
 * Thread-safe once started.
 */
@Singleton
public final class OntologyService {
    private static final Logger LOG = LoggerFactory.getLogger(OntologyService.class);
    /** The release of the terms that ship with Caseloom, where no store has published one. */
    private static final String STARTER_RELEASE = "starter.1";
    /** How long a publisher waits for the topic; Kafka takes some seconds for 300,000 surface forms. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Dataset dataset;
    private final Path data;
    private final boolean empty;
    private final TermsFile file;
    private final ReleaseAnnouncer announcer;
    private final CorpusService corpus;
    private final Preparation preparation = new Preparation();
    private @Nullable Curation opened;
    private @Nullable Curation curation;
    private @Nullable CurationViews views;
    private @Nullable ImportRuns imports;

    public OntologyService(Dataset dataset, KafkaSettings settings, MessageSender sender, Structuring structuring,
            @Value("${caseloom.data}") String data, @Value("${caseloom.empty:false}") boolean empty) {
        this.dataset = dataset;
        this.data = Path.of(data);
        this.empty = empty;
        this.file = termsFile(this.data);
        ReleasePublisher publisher = new ReleasePublisher(settings, sender);
        this.announcer = new ReleaseAnnouncer(publisher::ensure);
        this.corpus = new CorpusService(settings, sender, this.data, structuring);
    }

    /** Where the terms of the release in force lie in a data folder. */
    public static TermsFile termsFile(Path data) {
        return new TermsFile(data.resolve("terms.json"));
    }

    /** The folder of releases, drafts and sources in a data folder. */
    public static Path folder(Path data) {
        return data.resolve("ontology");
    }

    /** The store of releases in a data folder. */
    public static ReleaseStore store(Dataset dataset, Path data) {
        return new ReleaseStore(dataset, folder(data).resolve("releases"));
    }

    /** The starter ontology's terms, for commands without a data folder. */
    public static TermRelease starter() {
        return new TermReleases().of(StarterOntology.read(), STARTER_RELEASE, Instant.EPOCH);
    }

    /** Opens the store, which needs no broker yet, and puts the first release in force where there is none. */
    public void open() {
        opened = new Curation(store(dataset, data), folder(data),
                () -> empty ? Ontology.EMPTY : StarterOntology.read(), corpus::preview, this::released,
                Clock.systemUTC());
    }

    /** Brings the release in force to the topic and the file, opening the store where that was not done; returns it. */
    public TermRelease start() {
        if (opened == null) {
            open();
        }
        Curation started = Objects.requireNonNull(opened);
        curation = started;
        views = new CurationViews(started);
        imports = new ImportRuns(started);
        TermRelease release = started.releases().inForce().terms();
        if (!announcer.announce(release, PATIENCE)) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "Kafka did not take release " + release.id() + " within " + PATIENCE.toSeconds() + " s");
        }
        corpus.start(release, started.releases()::changesOf);
        LOG.info("release {}: {} concepts, {} terms", release.id(), release.concepts().size(), release.termCount());
        return release;
    }

    /** The curator's loop. */
    public Curation curation() {
        return started(curation);
    }

    /** What pages and commands show of it. */
    public CurationViews views() {
        return started(views);
    }

    /** Imports that go on in the background. */
    public ImportRuns imports() {
        return started(imports);
    }

    /** Where everything stands, the documents too. */
    public OntologyStatus status() {
        return views().status(corpus.status());
    }

    /**
     * Does now, beside everything else, what need not be there at the start, and what the first preview and the first
     * validation would wait for; whoever asks before that is done waits as long as without it. The future tells when.
     * Once started.
     */
    public CompletableFuture<Void> prepare() {
        return preparation.of(() -> {
            file.write(curation().releases().inForce().terms());
            corpus.warmUp(curation().releases().inForce().terms());
            Validation.prepare(curation().releases().inForce().ontology());
        });
    }

    /** How far the documents have followed the release in force. */
    public CorpusStatus documents() {
        return corpus.status();
    }

    /** How many documents the release in force touches that are not structured with it yet; known at once. */
    public int documentsRemaining() {
        return corpus.remaining();
    }

    /** How many documents could not be structured with the release in force; known at once. */
    public int documentsRefused() {
        return corpus.refused();
    }

    /** Whether the documents are still followed. */
    public boolean isAlive() {
        return corpus.isAlive();
    }

    /** Where files of an import lie while they are read. */
    public Path uploads() {
        return folder(data).resolve("uploads");
    }

    @PreDestroy
    public void close() {
        preparation.close();
        corpus.close();
        announcer.close();
    }

    private void released(TermRelease release, TermChanges changes) {
        if (!announcer.announce(release, PATIENCE)) {
            LOG.warn("release {} is in force, but Kafka has not taken it yet; it will follow", release.id());
        }
        corpus.released(release, changes);
        file.write(release);
        preparation.of(() -> {
            if (corpus.awaitFollowed()) { // the documents need the processors
                Validation.prepare(curation().releases().inForce().ontology());
            }
        });
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "the ontology is still being opened");
        }
        return part;
    }
}
