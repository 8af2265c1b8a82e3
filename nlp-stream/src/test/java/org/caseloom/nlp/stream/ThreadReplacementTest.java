package org.caseloom.nlp.stream;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadReplacementTest {
    private final ThreadReplacement replacement = new ThreadReplacement(
            Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void aPassingFailureReplacesTheThread() {
        Throwable passing = new StreamsException(new DisconnectException("broker restarted"));
        IntStream.range(0, 10)
                .forEach(_ -> assertThat(replacement.handle(passing))
                        .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD));
        assertThat(replacement.handle(passing)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    @Test
    void aLibraryThatIsMissingStopsStructuringAtOnce() {
        Throwable missing = new StreamsException(new UnsatisfiedLinkError("libstdc++.so.6"));
        assertThat(replacement.handle(missing)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    @Test
    void aFaultThatComesBackStopsStructuring() {
        Throwable fault = new IllegalStateException("fault");
        IntStream.range(0, 3)
                .forEach(_ -> assertThat(replacement.handle(fault))
                        .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD));
        assertThat(replacement.handle(fault)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }
}
