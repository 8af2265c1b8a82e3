package org.caseloom.ontology.impact;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.corpus.CorpusEntry;
import org.caseloom.ontology.corpus.CorpusView;
import org.caseloom.ontology.corpus.DocumentSet;
import org.caseloom.ontology.corpus.Footprint;

/**
 * Has every document structured again that was made by an older release and that the changes since can touch, and no
 * other. What is to be done is always worked out from the corpus and the releases, so a crash forgets nothing, and each
 * document that comes is looked at, so none slips through that was structured by an annotator that lagged behind.
 * Thread-safe.
 */
public final class Reannotator {
    private static final Logger LOG = LoggerFactory.getLogger(Reannotator.class);

    private final Corpus corpus;
    private final ReannotationRequests requests;
    private final Function<String, Set<String>> dependents;
    private final InstantSource clock;
    private final Function<String, Optional<TermChanges>> changes;
    private String release;
    private ReleaseHistory history;
    private Outstanding outstanding;
    private boolean sending;
    /** Kept beside, so that a search that asks for it never waits for a release to be worked out. */
    private volatile int remaining;

    /**
     * @param release    id of the release in force
     * @param changes    what changed from the release before to the one of that id
     * @param dependents see {@link Structuring#wordsDependingOn}
     */
    public Reannotator(Corpus corpus, ReannotationRequests requests, String release,
            Function<String, Optional<TermChanges>> changes, Function<String, Set<String>> dependents,
            InstantSource clock) {
        this.corpus = corpus;
        this.requests = requests;
        this.changes = changes;
        this.dependents = dependents;
        this.clock = clock;
        this.release = release;
        this.history = new ReleaseHistory(release, changes, dependents);
        this.outstanding = workedOut();
        this.remaining = outstanding.remaining();
    }

    /** What is outstanding by what the corpus holds: step by step back, the documents that are older than the step. */
    private Outstanding workedOut() {
        try (CorpusView view = corpus.view()) {
            Set<String> older = new HashSet<>(view.releases().keySet());
            Outstanding found = new Outstanding(clock.instant(), older.remove(release));
            for (int back = 0; !older.isEmpty(); back++) {
                Optional<ReleaseHistory.Step> step = history.step(back);
                Footprint footprint = step.map(ReleaseHistory.Step::footprint).orElse(Footprint.EVERYTHING);
                DocumentSet touched = view.touched(footprint);
                older.forEach(made -> touched.and(view.madeBy(made))
                        .ids()
                        .forEach(document -> found.add(document, clock.instant())));
                if (step.isEmpty()) {
                    break;
                }
                older.remove(step.get().from());
            }
            return found;
        }
    }

    /** Goes on to the next release; what was outstanding still is. */
    public synchronized void released(TermChanges step) {
        release = step.to();
        history = new ReleaseHistory(release, id -> id.equals(step.to()) ? Optional.of(step) : changes.apply(id),
                dependents);
        outstanding = outstanding.next(clock.instant());
        try (CorpusView view = corpus.view()) {
            view.touched(Footprints.of(step, dependents))
                    .ids()
                    .forEach(document -> outstanding.add(document, clock.instant()));
        }
        remaining = outstanding.remaining();
        LOG.info("release {} is in force; {} documents are to be structured again", release, remaining);
    }

    /** Looks at a document that has been put into the corpus. */
    public synchronized void arrived(CorpusEntry entry) {
        if (entry.release().equals(release)) {
            outstanding.done(entry.id(), true);
        } else if (history.since(entry.release()).touches(entry)) {
            outstanding.late(entry.id(), clock.instant());
        } else {
            outstanding.done(entry.id(), false);
        }
        remaining = outstanding.remaining();
    }

    /** Looks after a document that has been deleted. */
    public synchronized void gone(String document) {
        outstanding.done(document, false);
        remaining = outstanding.remaining();
    }

    /** Begins to send, once the corpus holds all that was on the topic: before, much may seem outstanding that is not. */
    public void corpusIsWhole() {
        String current;
        synchronized (this) {
            current = release;
            if (outstanding.remaining() == 0) {
                sending = true;
                return;
            }
        }
        Set<String> sentBefore = requests.sent(current);
        synchronized (this) {
            if (release.equals(current)) {
                sentBefore.forEach(document -> outstanding.sentBefore(document, clock.instant()));
            }
            LOG.info("{} documents are to be structured again with release {}", outstanding.remaining(), release);
            sending = true;
        }
    }

    /** Sends what is due; to be called a few times a second. */
    public void send() {
        List<String> due;
        String current;
        synchronized (this) {
            due = sending ? outstanding.due(clock.instant()) : List.of();
            current = release;
            remaining = outstanding.remaining();
        }
        for (String document : due) {
            requests.send(document, current).whenComplete((_, failure) -> {
                if (failure != null) {
                    LOG.warn("Kafka did not take the request for {}; it is sent again", document, failure);
                    unsent(document);
                }
            });
        }
    }

    private synchronized void unsent(String document) {
        outstanding.unsent(document, clock.instant());
    }

    /** Id of the release in force. */
    public synchronized String release() {
        return release;
    }

    /** How many touched documents are not yet in force; never waits. */
    public int remaining() {
        return remaining;
    }

    /** How many documents the annotators could not structure again; they stay as they are. */
    public synchronized int refused() {
        return outstanding.refused();
    }

}
