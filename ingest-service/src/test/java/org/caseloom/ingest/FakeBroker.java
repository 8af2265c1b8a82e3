package org.caseloom.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.caseloom.ingest.broker.TopicPlace;

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
    private String topicId = "documents-1";
    private boolean refusing;
    private int toldAtStart;

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
    public void flush() {
        // what is sent is stored at once
    }

    @Override
    public String topicId() {
        return topicId;
    }

    @Override
    public synchronized TopicPlace told() {
        return new TopicPlace(topicId, Map.of(0, (long) documents.size()));
    }

    @Override
    public synchronized void followDocuments(TopicPlace from, DocumentListener listener) {
        int begin = from.offsets().getOrDefault(0, 0L).intValue();
        toldAtStart = documents.size() - begin;
        for (Sent sent : documents.subList(begin, documents.size())) {
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
    public synchronized void followProgress(boolean fromBeginning, Consumer<ProgressReport> listener) {
        if (fromBeginning) {
            reports.forEach(listener);
        }
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

    /** How many records of topic documents the last start had to be told. */
    public synchronized int toldAtStart() {
        return toldAtStart;
    }

    /** Somebody deleted topic documents, and it was made anew. */
    public synchronized void replaceTopic() {
        topicId = "documents-2";
        documents.clear();
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
