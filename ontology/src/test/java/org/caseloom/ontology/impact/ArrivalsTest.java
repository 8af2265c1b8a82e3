package org.caseloom.ontology.impact;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivalsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10); // nanoTime may overflow
    private final Arrivals arrivals = new Arrivals(now::get);

    @Test
    void nothingHasArrivedBeforeTheFirstDocument() {
        assertThat(arrivals.recent()).isFalse();
    }

    @Test
    void aLoadLastsUntilNoDocumentHasComeForAWhile() {
        arrivals.noted();
        now.addAndGet(Arrivals.REST.toNanos() - 1);
        assertThat(arrivals.recent()).isTrue();

        arrivals.noted();
        now.addAndGet(Arrivals.REST.toNanos() - 1);
        assertThat(arrivals.recent()).as("the second document began the time anew").isTrue();

        now.addAndGet(1);
        assertThat(arrivals.recent()).isFalse();
    }
}
