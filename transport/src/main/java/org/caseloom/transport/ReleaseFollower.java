package org.caseloom.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.terms.ReleaseParts;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.topics.Topic;

/**
 * Follows topic terms and gives each release that is whole to one listener, on a thread of its own. Of the releases
 * that the topic holds at the start only the last is given: compiling those that it replaced would be for nobody. A
 * release that is damaged, or that the listener refuses with a {@link CaseloomException}, is a dead letter, and the one
 * before it counts.
 */
public final class ReleaseFollower implements AutoCloseable {
    private final Consumer<TermRelease> listener;
    private final DeadLetters deadLetters;
    private final ReleaseParts parts = new ReleaseParts(SharedParts::read);
    /** What came before the end was reached; used by the follower's thread. */
    private final Deque<Found> found = new ArrayDeque<>();
    private boolean caughtUp;
    private final TopicFollower follower;

    private record Found(TopicRecord manifest, TermRelease release) {}

    private ReleaseFollower(KafkaSettings settings, DeadLetters deadLetters, Consumer<TermRelease> listener) {
        this.listener = listener;
        this.deadLetters = deadLetters;
        this.follower = TopicFollower.start(settings, Topic.TERMS, deadLetters, this::take, this::giveLast);
    }

    /** Starts following. */
    public static ReleaseFollower start(KafkaSettings settings, DeadLetters deadLetters,
            Consumer<TermRelease> listener) {
        return new ReleaseFollower(settings, deadLetters, listener);
    }

    private void take(TopicRecord read) {
        Optional<TermRelease> whole = parts.accept(read.key(), read.value());
        if (whole.isEmpty()) {
            return;
        }
        if (caughtUp) {
            listener.accept(whole.get());
        } else {
            found.push(new Found(read, whole.get()));
        }
    }

    private void giveLast() {
        caughtUp = true;
        for (boolean given = false; !given && !found.isEmpty();) {
            Found last = found.pop();
            try {
                listener.accept(last.release());
                given = true;
            } catch (CaseloomException e) {
                deadLetters.send(last.manifest(), e);
            }
        }
        found.clear();
    }

    /** Waits until the release that was in force at the start has been given; false where time runs out. */
    public boolean awaitCaughtUp(Duration patience) {
        return follower.awaitCaughtUp(patience);
    }

    /** Whether releases are still followed. */
    public boolean isAlive() {
        return follower.isAlive();
    }

    @Override
    public void close() {
        follower.close();
    }
}
