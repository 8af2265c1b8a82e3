package org.caseloom.contracts.topics;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The topics and what each guarantees. Keys are document ids unless said otherwise.
 */
public enum Topic {
    /** The record of truth: {@code SourceDocument}; a null value deletes the document everywhere. */
    DOCUMENTS(Cleanup.COMPACT, true, 16),
    /** {@code StructuredDocument}; a null value deletes. As many partitions as documents, so keys stay together. */
    STRUCTURED_DOCUMENTS(Cleanup.COMPACT, true, 64),
    /** The published release in parts, then its manifest under key {@code current}. One partition: order matters. */
    TERMS(Cleanup.COMPACT, false, 8),
    /** {@code Reannotation}: documents to structure again with the current release. */
    REANNOTATIONS(Cleanup.DELETE_AFTER_A_WEEK, true, 1),
    /**
     * {@code DeadLetter}, key {@code TOPIC-PARTITION-OFFSET} of the original, with {@code -graph} or {@code -index} where
     * one sink alone gave up; kept until somebody replays or drops it.
     */
    DEAD_LETTERS(Cleanup.COMPACT, false, 96),
    /** {@code JobStatus}, key job id: the last known state of every bulk load. */
    JOBS(Cleanup.COMPACT, false, 4),
    /** {@code ProgressReport}, key job id: which documents of a job have passed which stage. */
    PROGRESS(Cleanup.DELETE_AFTER_A_QUARTER, false, 1);

    /** What Kafka does with old records of a topic. */
    public enum Cleanup {
        COMPACT,
        DELETE_AFTER_A_WEEK,
        DELETE_AFTER_A_QUARTER;

        /** How long records stay; empty where time does not matter. */
        public Optional<Duration> retention() {
            return switch (this) {
                case COMPACT -> Optional.empty();
                case DELETE_AFTER_A_WEEK -> Optional.of(Duration.ofDays(7));
                case DELETE_AFTER_A_QUARTER -> Optional.of(Duration.ofDays(90));
            };
        }
    }

    /** Largest UTF-8 text of a document, in bytes. Its record is larger by escapes and fields. */
    public static final int LARGEST_TEXT = 8 * 1024 * 1024;

    private final Cleanup cleanup;
    private final boolean partitioned;
    private final int megabytes;

    Topic(Cleanup cleanup, boolean partitioned, int megabytes) {
        this.cleanup = cleanup;
        this.partitioned = partitioned;
        this.megabytes = megabytes;
    }

    /** The name on the broker, for instance {@code structured-documents}. */
    public String topicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happens to old records. */
    public Cleanup cleanup() {
        return cleanup;
    }

    /** Whether the topic is spread over the configured number of partitions; the others have one. */
    public boolean partitioned() {
        return partitioned;
    }

    /** The largest record the topic takes, in bytes. */
    public int largestRecord() {
        return megabytes * 1024 * 1024;
    }
}
