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

    /** Which topic documents this is: a place in another one means nothing. */
    String topicId();

    /** Tells every document and deletion from a place on. */
    void followDocuments(TopicPlace from, DocumentListener listener);

    /** Up to where documents and deletions were told; final once the history is closed. */
    TopicPlace told();

    /** Tells the states of all bulk loads so far, and no more. */
    void readJobs(Consumer<JobStatus> listener);

    /** Tells every report of a stage about a bulk load: all there are, or only those to come. */
    void followProgress(boolean fromBeginning, Consumer<ProgressReport> listener);

    /** Whether everything that is followed is still being read. */
    boolean isAlive();

    @Override
    void close();
}
