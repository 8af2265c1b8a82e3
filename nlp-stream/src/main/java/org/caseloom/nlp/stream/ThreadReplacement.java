package org.caseloom.nlp.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies. Documents cannot kill one, so it is the broker or a fault of ours: the thread
 * is replaced and reads its transaction again, ten times within ten minutes where Kafka calls the failure passing, three
 * times where it does not, never where Java lacks a library or a class; then the application stops and says so, instead
 * of turning in circles. Thread-safe.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PASSING = 10;
    private static final int UNKNOWN = 3;

    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    ThreadReplacement(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        Instant now = clock.instant();
        while (!deaths.isEmpty() && deaths.getFirst().isBefore(now.minus(WINDOW))) {
            deaths.removeFirst();
        }
        deaths.addLast(now);
        boolean replace = deaths.size() <= allowed(failure);
        LOG.error("a stream thread died ({} within {}); {}", deaths.size(), WINDOW,
                replace ? "it is replaced and goes on where it last committed" : "structuring stops", failure);
        return replace
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static int allowed(Throwable failure) {
        if (isCausedBy(LinkageError.class, failure)) {
            return 0;
        }
        return isCausedBy(RetriableException.class, failure) ? PASSING : UNKNOWN;
    }

    private static boolean isCausedBy(Class<? extends Throwable> kind, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
