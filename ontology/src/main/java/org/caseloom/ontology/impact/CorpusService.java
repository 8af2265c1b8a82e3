package org.caseloom.ontology.impact;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.corpus.CorpusEntry;
import org.caseloom.ontology.corpus.CorpusFollower;
import org.caseloom.ontology.corpus.CorpusListener;
import org.caseloom.ontology.corpus.CorpusView;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;

/**
 * The documents as the ontology sees them: knows all of them, tells what a release would do to them, and has those
 * structured again that a published one touches. Thread-safe.
 */
public final class CorpusService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusService.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST_CATCH_UP = Duration.ofDays(1);

    private final KafkaSettings kafka;
    private final Corpus corpus;
    private final Structuring structuring;
    private final ImpactPreview preview;
    private final DeadLetters deadLetters;
    private final ReannotationRequests requests;
    private final Arrivals arrivals = new Arrivals(System::nanoTime);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reannotate").daemon(true).factory());
    private volatile Function<String, Optional<TermChanges>> history = _ -> Optional.empty();
    private volatile @Nullable Reannotator reannotator;
    private volatile @Nullable CorpusFollower follower;
    private volatile boolean closed;

    /**
     * Opens the corpus.
     *
     * @param data the data folder; the corpus is kept below it and built again from the topic where it is lost
     */
    public CorpusService(KafkaSettings kafka, MessageSender sender, Path data, Structuring structuring) {
        this.kafka = kafka;
        this.structuring = structuring;
        this.corpus = Corpus.open(data.resolve("corpus"));
        this.preview = new ImpactPreview(corpus, structuring, release -> history.apply(release));
        this.deadLetters = new DeadLetters(sender, "ontology/corpus");
        this.requests = new TopicRequests(kafka, sender, deadLetters);
    }

    /**
     * Begins to follow the documents; returns at once, and the corpus catches up meanwhile.
     *
     * @param inForce the release in force
     * @param history what changed from the release before to the one of that id; empty where nobody knows. Asked on
     *                several threads
     */
    public void start(TermRelease inForce, Function<String, Optional<TermChanges>> history) {
        this.history = history;
        Reannotator started = new Reannotator(corpus, requests, inForce.id(), history, structuring::wordsDependingOn,
                InstantSource.system());
        reannotator = started;
        CorpusFollower following = CorpusFollower.start(kafka, corpus, deadLetters, new CorpusListener() {
            @Override
            public void arrived(CorpusEntry entry) {
                arrivals.noted();
                started.arrived(entry);
            }

            @Override
            public void gone(String document) {
                started.gone(document);
            }
        });
        follower = following;
        Thread.ofVirtual().name("corpus-catching-up").start(() -> beginSending(following, started));
        timer.scheduleWithFixedDelay(() -> send(started), BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void beginSending(CorpusFollower following, Reannotator started) {
        try {
            if (following.awaitCaughtUp(LONGEST_CATCH_UP) && !closed) {
                started.corpusIsWhole();
            }
        } catch (IllegalStateException e) {
            LOG.error("nothing will be structured again until the next start", e);
        }
    }

    /** One failure must not end the timer: the next look may do better. */
    private static void send(Reannotator started) {
        try {
            started.send();
        } catch (RuntimeException e) {
            LOG.error("requests could not be sent", e);
        }
    }

    /** A release has come into force: topic terms holds it. Has the touched documents structured again. */
    public void released(TermRelease next, TermChanges changes) {
        if (!changes.to().equals(next.id())) {
            throw new CaseloomException(ErrorCode.INTERNAL,
                    "the changes lead to " + changes.to() + " and not to " + next.id());
        }
        running().released(changes);
    }

    /** How far the documents are. */
    public CorpusStatus status() {
        Reannotator current = running();
        CorpusFollower following = follower;
        try (CorpusView view = corpus.recentView()) {
            Map<String, Integer> releases = view.releases();
            return new CorpusStatus(current.release(), current.remaining(), current.refused(), view.size(), releases,
                    following != null && following.isCaughtUp(), following != null && following.isAlive());
        }
    }

    /** How many documents are still to be structured with the release in force; {@link #status} at once. */
    public int remaining() {
        return running().remaining();
    }

    /** How many documents the annotators could not structure again. */
    public int refused() {
        return running().refused();
    }

    /** What a release would do; see {@link ImpactPreview#of}. */
    public ImpactReport preview(TermRelease before, TermRelease after) {
        return preview.of(before, after);
    }

    /** See {@link ImpactPreview#warmUp}; gives way to a load, and to the documents that follow a release. */
    public void warmUp(TermRelease inForce) {
        Reannotator current = running();
        preview.warmUp(inForce, () -> arrivals.recent() || current.remaining() > 0);
    }

    /** Waits until every document has followed the release in force; false where the wait is interrupted. */
    public boolean awaitFollowed() {
        Reannotator current = running();
        while (current.remaining() > 0) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Begins a preview that can be watched and cancelled. */
    public PreviewRun startPreview(TermRelease before, TermRelease after) {
        return preview.start(before, after);
    }

    /** Waits until the corpus holds what was on the topic at the start; false where time runs out. */
    public boolean awaitCaughtUp(Duration patience) {
        CorpusFollower following = follower;
        return following != null && following.awaitCaughtUp(patience);
    }

    /** Whether nothing has died: the documents are followed, once that was begun. */
    public boolean isAlive() {
        CorpusFollower following = follower;
        return following == null || following.isAlive();
    }

    private Reannotator running() {
        Reannotator current = reannotator;
        if (current == null) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "the corpus is not open yet");
        }
        return current;
    }

    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        preview.close();
        CorpusFollower following = follower;
        if (following != null) {
            following.close();
        }
        corpus.close();
    }
}
