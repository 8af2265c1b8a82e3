package org.caseloom.ontology.impact;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether documents are coming in just now: work that can wait leaves the processors to a load. Thread-safe.
 */
final class Arrivals {
    /** A load has no gaps as long as this, even where the annotators compile a release between two documents. */
    static final Duration REST = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private volatile long last;

    Arrivals(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong() - REST.toNanos();
    }

    /** A document has come. */
    void noted() {
        last = nanoTime.getAsLong();
    }

    /** Whether the last one came a moment ago. */
    boolean recent() {
        return nanoTime.getAsLong() - last < REST.toNanos();
    }
}
