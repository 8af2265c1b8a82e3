package org.caseloom.nlp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.EnginePool;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.normalisation.Candidate;
import org.caseloom.nlp.normalisation.Normalisers;
import org.caseloom.nlp.preview.TrialStructuring;
import org.caseloom.nlp.stream.StreamInstance;
import org.caseloom.nlp.stream.StructuringStream;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.ReleaseFollower;

/**
 * Follows the published releases and structures what comes on topic documents. Streaming begins with the first release
 * and never waits for a later one: a new release is compiled beside the old one and takes its place in one step.
 * Thread-safe. A release that cannot be read is a dead letter, and the one in force stays.
 */
@Singleton
public final class StructuringService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StructuringService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BYTES_IN_A_MEGABYTE = 1_000_000;

    private final KafkaSettings kafka;
    private final DeadLetters deadLetters;
    private final StreamInstance instance;
    private final boolean streaming;
    private final AtomicReference<@Nullable ReleaseLexicon> release = new AtomicReference<>();
    private final EnginePool engines = new EnginePool(Runtime.getRuntime().availableProcessors());
    private final Normalisers normalisers = new Normalisers(engines::structure);
    private final TrialStructuring trials = new TrialStructuring(() -> Optional.ofNullable(release.get()));
    private volatile @Nullable ReleaseFollower follower;
    private @Nullable StructuringStream stream;
    private boolean closed;

    /**
     * @param data        the data directory; texts for re-annotation are kept below it
     * @param threads     how many documents are structured at once; 0 leaves half of the processors to the other services
     * @param application the name that instances share which divide the documents among themselves
     * @param streaming   whether documents of the topic are structured here; otherwise only what is asked for
     */
    public StructuringService(KafkaSettings kafka, MessageSender sender,
            @Property(name = "caseloom.data") String data,
            @Property(name = "caseloom.nlp.threads", defaultValue = "0") int threads,
            @Property(name = "caseloom.nlp.application-id", defaultValue = "caseloom-nlp") String application,
            @Property(name = "caseloom.nlp.stream", defaultValue = "true") boolean streaming) {
        this.kafka = kafka;
        this.deadLetters = new DeadLetters(sender, "nlp-stream");
        this.instance = new StreamInstance(application, Path.of(data).resolve("streams"),
                threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        this.streaming = streaming;
    }

    /** Reads the release in force and begins to structure, now or as soon as there is a first release. */
    public void start() {
        if (streaming) {
            StructuringStream.requireNativeLibrary();
        }
        ReleaseFollower started = ReleaseFollower.start(kafka, deadLetters, this::follow);
        follower = started;
        if (!started.awaitCaughtUp(PATIENCE)) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "topic terms was not read within " + PATIENCE.toSeconds() + " seconds");
        }
        if (release.get() == null) {
            LOG.info("no release is published yet; structuring begins with the first one");
        }
    }

    /** The id of the release in force; empty before the first. */
    public Optional<String> release() {
        return Optional.ofNullable(release.get()).map(ReleaseLexicon::release);
    }

    /** Whether documents are being structured. */
    public synchronized boolean isRunning() {
        return stream != null && stream.isRunning();
    }

    /** Whether nothing has died for good: the releases are followed, and so are the documents since there was one. */
    public synchronized boolean isAlive() {
        ReleaseFollower following = follower;
        return (following == null || following.isAlive()) && (stream == null || stream.isRunning());
    }

    /** Structures one document at once, beside the stream, with the release in force. */
    public StructuredDocument structure(SourceDocument document) {
        return engines.structure(document, current());
    }

    /** The concepts that an expression may stand for in the release in force, best first; a suggestion, not a fact. */
    public List<Candidate> normalise(String expression, Language language) {
        return normalisers.of(language, current()).candidates(expression);
    }

    /** Structuring under other releases than the one in force; closed with this service. */
    public TrialStructuring trials() {
        return trials;
    }

    private ReleaseLexicon current() {
        ReleaseLexicon lexicon = release.get();
        if (lexicon == null) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "no ontology release is published yet");
        }
        return lexicon;
    }

    private void follow(TermRelease published) {
        use(published);
        startStream();
    }

    /** Runs on the follower's thread: documents go on with the release in force until the next one is ready. */
    private void use(TermRelease next) {
        long began = System.nanoTime();
        ReleaseLexicon before = release.get();
        ReleaseLexicon lexicon = before == null ? ReleaseLexicon.of(next) : before.changed(next);
        release.set(lexicon);
        LOG.info("release {} is in force: {} concepts, {} terms; compiled {} in {} ms, {} MB", lexicon.release(),
                next.concepts().size(), next.termCount(), lexicon.isFullBuild() ? "whole" : "over an earlier one",
                Duration.ofNanos(System.nanoTime() - began).toMillis(), lexicon.memory() / BYTES_IN_A_MEGABYTE);
    }

    private synchronized void startStream() {
        if (streaming && stream == null && !closed) {
            stream = StructuringStream.start(kafka, instance, this::current);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        ReleaseFollower following = follower;
        if (following != null) {
            following.close();
        }
        synchronized (this) {
            closed = true;
            if (stream != null) {
                stream.close();
            }
        }
        trials.close();
        engines.close();
    }
}
