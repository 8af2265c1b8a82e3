package org.caseloom.ingest.jobs;

import java.util.Arrays;
import java.util.BitSet;

import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.jobs.Rejection;

/**
 * Which documents of a load have passed which stage, one bit a document and stage. Hearing the same report again
 * changes nothing. The reports do not know a document's file, so rejections on the way name the load instead.
 * Not thread-safe.
 */
final class Passage {
    private final BitSet structured = new BitSet();
    private final BitSet written = new BitSet();
    private final BitSet indexed = new BitSet();
    private final BitSet refused = new BitSet();
    private final RejectionList rejections = new RejectionList();

    void hear(ProgressReport report) {
        switch (report.stage()) {
            case STRUCTURED -> Arrays.stream(report.sequences()).forEach(structured::set);
            case WRITTEN -> Arrays.stream(report.sequences()).forEach(written::set);
            case INDEXED -> Arrays.stream(report.sequences()).forEach(indexed::set);
            case REJECTED -> Arrays.stream(report.sequences()).forEach(sequence -> refuse(sequence, report));
        }
    }

    private void refuse(int sequence, ProgressReport report) {
        if (!refused.get(sequence) && report.code() != null) {
            refused.set(sequence);
            rejections.add(Rejection.of(report.code(), report.job(), 0, null,
                    "document " + (sequence + 1) + " of this load: " + report.what()));
        }
    }

    /** Documents that are through: written and indexed, or rejected on the way. */
    long through() {
        BitSet through = (BitSet) written.clone();
        through.and(indexed);
        through.or(refused);
        return through.cardinality();
    }

    long structured() {
        return structured.cardinality();
    }

    long written() {
        return written.cardinality();
    }

    long indexed() {
        return indexed.cardinality();
    }

    RejectionList rejections() {
        return rejections;
    }
}
