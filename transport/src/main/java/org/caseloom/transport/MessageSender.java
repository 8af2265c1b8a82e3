package org.caseloom.transport;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.json.Message;
import org.caseloom.contracts.topics.Topic;

/**
 * Sends messages: idempotent, acknowledged by all replicas, in order per key. It connects when it first sends, so that
 * it can be made before the broker serves. Thread-safe; close it at the end.
 */
public final class MessageSender implements AutoCloseable {
    private final KafkaSettings settings;
    private @Nullable Producer<String, byte[]> producer;
    private boolean closed;

    public MessageSender(KafkaSettings settings) {
        this.settings = settings;
    }

    private synchronized Producer<String, byte[]> producer() {
        if (closed) {
            throw new IllegalStateException("the sender is closed");
        }
        if (producer == null) {
            producer = new KafkaProducer<>(settings.producer());
        }
        return producer;
    }

    /** Sends a message; the future fails with what Kafka said where it could not be stored. */
    public CompletableFuture<?> send(Topic topic, String key, Message message) {
        return send(topic, key, message, Map.of());
    }

    /** Sends a message with headers; a null message deletes what the key stands for. */
    public CompletableFuture<?> send(Topic topic, String key, @Nullable Message message, Map<String, String> headers) {
        byte[] value = message == null ? null : Json.write(message);
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic.topicName(), key, value);
        headers.forEach((name, text) -> sent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        CompletableFuture<Void> stored = new CompletableFuture<>();
        producer().send(sent, (_, failure) -> {
            if (failure == null) {
                stored.complete(null);
            } else {
                stored.completeExceptionally(failure);
            }
        });
        return stored;
    }

    /** Waits until everything sent so far is stored or has failed. */
    public void flush() {
        producer().flush();
    }

    @Override
    public void close() {
        Producer<String, byte[]> made;
        synchronized (this) {
            closed = true;
            made = producer;
        }
        if (made != null) {
            made.close();
        }
    }
}
