package org.caseloom.service.alone;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.transport.ServerTrouble;

/**
 * Looks every few seconds whether a server answers, on a thread of its own, so that a probe never waits for it. What
 * changes is logged. Thread-safe.
 */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final Supplier<Optional<ServerTrouble>> look;
    private final CountDownLatch closed = new CountDownLatch(1);
    /** It was well once, or refused us; or nobody waits any longer. */
    private final CountDownLatch decided = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<ServerTrouble> trouble;

    private ServerWatch(String server, Supplier<Optional<ServerTrouble>> look) {
        this.look = look;
        this.trouble = Optional.of(ServerTrouble.passing(server + " has not been asked yet"));
        this.thread = Thread.ofPlatform().daemon().name("watch-" + server).unstarted(this::run);
    }

    /** Begins to look; the function says what is wrong now, or nothing. */
    static ServerWatch start(String server, Supplier<Optional<ServerTrouble>> look) {
        ServerWatch watch = new ServerWatch(server, look);
        watch.thread.start();
        return watch;
    }

    /** What was wrong when it looked last. */
    Optional<ServerTrouble> trouble() {
        return trouble;
    }

    /**
     * Waits until the server was well once, or refuses us, or this is closed; returns what was wrong when it looked last,
     * and nothing where all was well or nobody waits any longer.
     */
    Optional<ServerTrouble> await(Duration patience) {
        try {
            boolean told = decided.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            return told && closed.getCount() == 0 ? Optional.empty() : trouble;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return trouble;
        }
    }

    private void run() {
        try {
            do {
                Optional<ServerTrouble> found = look.get();
                if (!found.equals(trouble)) {
                    found.ifPresent(now -> LOG.warn("{}", now.what()));
                }
                trouble = found;
                if (found.isEmpty() || found.get().refused()) {
                    decided.countDown();
                }
            } while (!closed.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // by close, and that is all right
        }
    }

    @Override
    public void close() {
        closed.countDown();
        decided.countDown(); // nobody is to wait any longer
        thread.interrupt();
    }
}
