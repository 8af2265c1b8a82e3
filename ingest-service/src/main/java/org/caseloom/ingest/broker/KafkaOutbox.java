package org.caseloom.ingest.broker;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.topics.Headers;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.MessageSender;

/** Sends to the topics documents and jobs. Thread-safe; the sender belongs to whoever made it. */
@Singleton
@Requires(beans = MessageSender.class)
public final class KafkaOutbox implements Outbox {
    private final MessageSender sender;

    public KafkaOutbox(MessageSender sender) {
        this.sender = sender;
    }

    @Override
    public CompletableFuture<?> send(SourceDocument document, @Nullable JobPlace place) {
        Map<String, String> headers = place == null ? Map.of() : Map.of(Headers.JOB, place.text());
        return sender.send(Topic.DOCUMENTS, document.id(), document, headers);
    }

    @Override
    public CompletableFuture<?> delete(String id, long revision) {
        return sender.send(Topic.DOCUMENTS, id, null, Map.of(Headers.REVISION, Long.toString(revision)));
    }

    @Override
    public CompletableFuture<?> send(JobStatus status) {
        return sender.send(Topic.JOBS, status.id(), status);
    }

    @Override
    public void flush() {
        sender.flush();
    }
}
