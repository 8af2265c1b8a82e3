package org.caseloom.ontology.release;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.terms.TermRelease;

/**
 * Brings the release in force to where others read it, and does not give up: where Kafka does not answer it tries
 * again until it does or a newer release takes over. One thread of its own; thread-safe.
 */
public final class ReleaseAnnouncer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseAnnouncer.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Consumer<TermRelease> announce;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private @Nullable TermRelease wanted;
    private @Nullable TermRelease announced;
    private boolean closed;

    /**
     * An announcer.
     *
     * @param announce brings one release there, or throws
     */
    public ReleaseAnnouncer(Consumer<TermRelease> announce) {
        this.announce = announce;
        this.thread = Thread.ofPlatform().name("release-announcer").daemon().start(this::run);
    }

    /** Announces a release, and waits so long for it to be there; false where it is not there yet. */
    public boolean announce(TermRelease release, Duration patience) {
        lock.lock();
        try {
            wanted = release;
            changed.signalAll();
            long nanos = patience.toNanos();
            while (announced != release && wanted == release && nanos > 0 && !closed) {
                nanos = changed.awaitNanos(nanos);
            }
            return announced == release;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (TermRelease release = next(); release != null; release = next()) {
                boolean done = tried(release);
                settle(release, done);
            }
        } catch (InterruptedException e) {
            LOG.debug("no more announcements", e);
        }
    }

    private boolean tried(TermRelease release) {
        try {
            announce.accept(release);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("release {} could not be announced; trying again in {} s: {}", release.id(), PAUSE.toSeconds(),
                    e.toString());
            return false;
        }
    }

    private @Nullable TermRelease next() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && (wanted == null || wanted == announced)) {
                changed.await();
            }
            return closed ? null : wanted;
        } finally {
            lock.unlock();
        }
    }

    private void settle(TermRelease release, boolean done) throws InterruptedException {
        lock.lock();
        try {
            if (done) {
                announced = release;
                changed.signalAll();
            } else if (!closed && wanted == release) {
                changed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }
}
