package org.caseloom.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.json.Json;
import org.caseloom.ingest.broker.History;
import org.caseloom.ingest.broker.Outbox;

/**
 * The topics in memory: what one service sends, the next one started on the same broker remembers. Messages pass
 * through the codec, as they would through Kafka.
 */
public final class FakeBroker implements Outbox, History {
    /** A record on topic documents. */
    public record Sent(String id, @Nullable SourceDocument document, @Nullable JobPlace place, long revision) {}

    private final List<Sent> documents = new ArrayList<>();
    private final List<byte[]> statuses = new ArrayList<>();
    private final List<ProgressReport> reports = new ArrayList<>();
    private final List<Consumer<ProgressReport>> progress = new ArrayList<>();
    private final List<DocumentListener> listeners = new ArrayList<>();
    private boolean refusing;

    @Override
    public synchronized CompletableFuture<?> send(SourceDocument document, @Nullable JobPlace place) {
        if (refusing) {
            return CompletableFuture.failedFuture(new IOException("the disk is full"));
        }
        documents.add(new Sent(document.id(), document, place, document.revision()));
        listeners.forEach(listener -> listener.stored(document));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletableFuture<?> delete(String id, long revision) {
        if (refusing) {
            return CompletableFuture.failedFuture(new IOException("the disk is full"));
        }
        documents.add(new Sent(id, null, null, revision));
        listeners.forEach(listener -> listener.deleted(id, revision));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletableFuture<?> send(JobStatus status) {
        statuses.add(Json.write(status));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void followDocuments(DocumentListener listener) {
        for (Sent sent : documents) {
            if (sent.document() == null) {
                listener.deleted(sent.id(), sent.revision());
            } else {
                listener.stored(sent.document());
            }
        }
        listeners.add(listener);
    }

    @Override
    public synchronized void readJobs(Consumer<JobStatus> listener) {
        statuses.forEach(status -> listener.accept(Json.read(status, JobStatus.class)));
    }

    @Override
    public synchronized void followProgress(Consumer<ProgressReport> listener) {
        reports.forEach(listener);
        progress.add(listener);
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public synchronized void close() {
        listeners.clear();
        progress.clear();
    }

    /** From now on, or no longer, nothing is stored. */
    public synchronized void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** A stage reports. */
    public synchronized void report(ProgressReport report) {
        reports.add(report);
        progress.forEach(listener -> listener.accept(report));
    }

    /** What topic documents holds. */
    public synchronized List<Sent> documents() {
        return List.copyOf(documents);
    }

    /** What was sent to topic jobs. */
    public synchronized List<JobStatus> statuses() {
        return statuses.stream().map(status -> Json.read(status, JobStatus.class)).toList();
    }
}
