package org.caseloom.kg.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import org.caseloom.transport.TopicRecord;

/**
 * Collects records until a batch is worth writing: some thousand documents, or so many bytes, or one second after
 * the first. Small transactions are expensive in a store that copies on write, so waiting a little pays. Not
 * thread-safe.
 */
final class BatchCollector {
    /** In a store of 100,000 documents a transaction copies nearly every block of some index, however small it is. */
    static final int RECORDS = 2500;
    /** Of JSON; in memory a document and its triples are several times that. */
    static final long BYTES = 24L * 1024 * 1024;
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final List<TopicRecord> records = new ArrayList<>();
    private long bytes;
    private long first;

    BatchCollector(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void add(List<TopicRecord> polled) {
        if (records.isEmpty()) {
            first = nanoTime.getAsLong();
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
        return !records.isEmpty() && (records.size() >= RECORDS || bytes >= BYTES || left().isZero());
    }

    /** How long to wait for more. */
    Duration left() {
        if (records.isEmpty()) {
            return PATIENCE;
        }
        Duration left = PATIENCE.minusNanos(nanoTime.getAsLong() - first);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What was collected; begins anew. */
    List<TopicRecord> take() {
        List<TopicRecord> taken = List.copyOf(records);
        records.clear();
        bytes = 0;
        return taken;
    }
}
