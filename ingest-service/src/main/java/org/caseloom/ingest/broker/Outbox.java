package org.caseloom.ingest.broker;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.contracts.jobs.JobStatus;

/**
 * What the service sends. Each future completes once the message is stored, and fails with the reason where it is not;
 * messages of one key are stored in the order of the calls. Thread-safe; a call may wait while much is under way.
 */
public interface Outbox {
    /** Sends a document, with its place in the bulk load it came with. */
    CompletableFuture<?> send(SourceDocument document, @Nullable JobPlace place);

    /** Sends the deletion of a document. */
    CompletableFuture<?> delete(String id, long revision);

    /** Sends the state of a bulk load. */
    CompletableFuture<?> send(JobStatus status);

    /** Waits until all that was sent is stored or has failed. */
    void flush();
}
