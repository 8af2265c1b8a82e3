package org.caseloom.ontology;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that only makes later answers faster, one at a time on a thread of its own: what is asked for while something is
 * being prepared waits for it, and takes the place of what waited already. A failure costs nothing but the time it
 * would have saved, and is logged. Thread-safe.
 */
final class Preparation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private @Nullable Runnable next;
    private CompletableFuture<Void> nextDone = new CompletableFuture<>();
    private @Nullable Thread working;
    private boolean closed;

    /** Does this soon; returns at once. The future completes when it, or what took its place, has been done. */
    synchronized CompletableFuture<Void> of(Runnable work) {
        next = work;
        CompletableFuture<Void> done = nextDone;
        if (working == null && !closed) {
            working = Thread.ofPlatform().daemon().name("prepare").start(this::work);
        }
        return done;
    }

    private void work() {
        for (Turn turn = take(); turn != null; turn = take()) {
            try {
                turn.work().run();
            } catch (RuntimeException e) {
                LOG.warn("something could not be prepared", e);
            } finally {
                turn.done().complete(null);
            }
        }
    }

    private synchronized @Nullable Turn take() {
        Runnable work = closed ? null : next;
        next = null;
        if (work == null) {
            working = null;
            return null;
        }
        Turn turn = new Turn(work, nextDone);
        nextDone = new CompletableFuture<>();
        return turn;
    }

    private record Turn(Runnable work, CompletableFuture<Void> done) {}

    /** Ends with the work at hand, which is interrupted. */
    @Override
    public void close() {
        Thread thread;
        synchronized (this) {
            closed = true;
            thread = working;
        }
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(GOODBYE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
