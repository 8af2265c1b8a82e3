package org.caseloom.kg.graph;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How much a transaction holds that is not committed yet.
 *
 * @param since     when it was begun, by {@link System#nanoTime}
 * @param documents written in it
 */
record OpenTransaction(long since, int documents) {
    /** Documents. A block is copied once a transaction, so more would gain little, and these hold 80 MB (SPEED.md). */
    private static final int MOST = 10_000;
    /** While documents pour in, readers do not see what is written for so long, and a crash costs so much of the work. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** That one, or a new one, with so many documents more. */
    static OpenTransaction with(@Nullable OpenTransaction before, int more) {
        return before == null
                ? new OpenTransaction(System.nanoTime(), more)
                : new OpenTransaction(before.since, before.documents + more);
    }

    boolean isEnough() {
        return documents >= MOST || System.nanoTime() - since >= LONGEST.toNanos();
    }
}
