package org.caseloom.service.alone;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether a server answers, on a thread of its own, so that a probe never waits for it. What
 * changes is logged. Thread-safe.
 */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final Supplier<Optional<String>> look;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch wellOnce = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<String> trouble;

    private ServerWatch(String server, Supplier<Optional<String>> look) {
        this.look = look;
        this.trouble = Optional.of(server + " has not been asked yet");
        this.thread = Thread.ofPlatform().daemon().name("watch-" + server).unstarted(this::run);
    }

    /** Begins to look; the function says what is wrong now, or nothing. */
    static ServerWatch start(String server, Supplier<Optional<String>> look) {
        ServerWatch watch = new ServerWatch(server, look);
        watch.thread.start();
        return watch;
    }

    /** What was wrong when it looked last. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Waits until the server was well once, or this is closed; false where time runs out. */
    boolean awaitWell(Duration patience) {
        try {
            return wellOnce.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        try {
            do {
                Optional<String> found = look.get();
                if (!found.equals(trouble)) {
                    found.ifPresent(what -> LOG.warn("{}", what));
                }
                trouble = found;
                if (found.isEmpty()) {
                    wellOnce.countDown();
                }
            } while (!closed.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // by close, and that is all right
        }
    }

    @Override
    public void close() {
        closed.countDown();
        wellOnce.countDown(); // nobody is to wait any longer
        thread.interrupt();
    }
}
