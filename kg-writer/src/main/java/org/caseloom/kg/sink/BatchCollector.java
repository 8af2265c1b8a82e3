package org.caseloom.kg.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import org.caseloom.transport.TopicRecord;

/**
 * Collects records until a batch is worth writing: some thousand documents, or so many bytes, or one second after
 * the first; while documents pour in, as long as the sink has patience. Small transactions are expensive in a store
 * that copies on write, so waiting a little pays. Not thread-safe.
 */
final class BatchCollector {
    /** In a store of 100,000 documents a transaction copies nearly every block of some index, however small it is. */
    static final int RECORDS = 2500;
    /** Of JSON; in memory a document and its triples are several times that. */
    static final long BYTES = 24L * 1024 * 1024;
    static final Duration PATIENCE = Duration.ofSeconds(1);
    /** So many within the first second are a load, and more will come; fewer are somebody who waits for his document. */
    static final int LOAD = 50;
    /** A load that pauses so long is over: whoever waits for its last document has it soon. */
    static final Duration LULL = Duration.ofMillis(300);

    private final LongSupplier nanoTime;
    private final Duration patienceWithLoad;
    private final List<TopicRecord> records = new ArrayList<>();
    private long bytes;
    private long first;
    private long last;

    /** A collector by a clock; with how long a load may be collected, one second at least. */
    BatchCollector(LongSupplier nanoTime, Duration patienceWithLoad) {
        this.nanoTime = nanoTime;
        this.patienceWithLoad = patienceWithLoad;
    }

    void add(List<TopicRecord> polled) {
        long now = nanoTime.getAsLong();
        if (records.isEmpty()) {
            first = now;
        }
        if (!polled.isEmpty()) {
            last = now;
        }
        for (TopicRecord record : polled) {
            records.add(record);
            byte[] value = record.value();
            bytes += value == null ? 0 : value.length;
        }
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** Whether the batch is to be written now. */
    boolean due() {
        return !records.isEmpty() && (full() || left().isZero());
    }

    /** Whether documents pour in, and the last of them just now: more will come. */
    boolean loading() {
        return full() || records.size() >= LOAD && nanoTime.getAsLong() - last < LULL.toNanos();
    }

    private boolean full() {
        return records.size() >= RECORDS || bytes >= BYTES;
    }

    /** How long to wait for more. */
    Duration left() {
        if (records.isEmpty()) {
            return PATIENCE;
        }
        long now = nanoTime.getAsLong();
        long left = PATIENCE.toNanos() - (now - first);
        if (records.size() >= LOAD) {
            long untilLull = LULL.toNanos() - (now - last);
            left = Math.min(Math.max(left, untilLull), patienceWithLoad.toNanos() - (now - first));
        }
        return Duration.ofNanos(Math.max(0, left));
    }

    /** What was collected; begins anew. */
    List<TopicRecord> take() {
        List<TopicRecord> taken = List.copyOf(records);
        records.clear();
        bytes = 0;
        return taken;
    }
}
