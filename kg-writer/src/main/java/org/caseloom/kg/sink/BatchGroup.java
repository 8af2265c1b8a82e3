package org.caseloom.kg.sink;

import java.util.ArrayList;
import java.util.List;

/**
 * Batches that become durable together: written one after another, and told and settled in their order when the sink
 * has committed them. What is not committed when this is closed is taken back, and nobody was told of it. Used by one
 * thread, but for the counts; usable again after it was closed.
 */
final class BatchGroup implements AutoCloseable {
    private final Sink sink;
    private final Reports reports;
    private final List<WrittenBatch> untold = new ArrayList<>();
    private volatile long written;
    private volatile long refused;

    BatchGroup(Sink sink, Reports reports) {
        this.sink = sink;
        this.reports = reports;
    }

    void write(Batch batch) {
        untold.add(WrittenBatch.of(batch, sink.write(batch)));
    }

    boolean isOpen() {
        return !untold.isEmpty();
    }

    /** Whether it is to end though more is waiting. Who has a dead letter is not kept waiting either. */
    boolean isDue() {
        return isOpen() && (sink.wantsCommit() || !untold.getLast().refusals().isEmpty());
    }

    /** Commits and tells; nothing where nothing was written. */
    void end() {
        if (!isOpen()) {
            return;
        }
        sink.commit();
        for (WrittenBatch batch : untold) {
            reports.tell(sink.stage(), batch);
            sink.settle(batch.next());
            written += batch.documents();
            refused += batch.refusals().size();
        }
        untold.clear();
    }

    /** Documents that are in, since the beginning. */
    long written() {
        return written;
    }

    /** Documents that were refused, since the beginning. */
    long refused() {
        return refused;
    }

    @Override
    public void close() {
        untold.clear();
        sink.abort();
    }
}
