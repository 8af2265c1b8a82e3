package org.caseloom.ingest.broker;

import java.util.function.Consumer;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.ProgressReport;

/**
 * What the service remembers by reading topics from their beginning. Each follow method returns once everything that
 * was there has been told, and keeps telling, on a thread of its own, until the history is closed.
 */
public interface History extends AutoCloseable {
    /** Hears of documents and deletions. */
    interface DocumentListener {
        /** A document stands on the topic. */
        void stored(SourceDocument document);

        /** A document was deleted under this revision. */
        void deleted(String id, long revision);
    }

    /** Tells every document and deletion. */
    void followDocuments(DocumentListener listener);

    /** Tells the states of all bulk loads so far, and no more. */
    void readJobs(Consumer<JobStatus> listener);

    /** Tells every report of a stage about a bulk load. */
    void followProgress(Consumer<ProgressReport> listener);

    /** Whether everything that is followed is still being read. */
    boolean isAlive();

    @Override
    void close();
}
