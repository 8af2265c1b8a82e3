package org.caseloom.kg.topic;

import java.util.function.Consumer;

import org.caseloom.contracts.topics.Topic;
import org.caseloom.kg.reconciliation.RecordReader;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.TopicFollower;
import org.caseloom.transport.TopicRecord;

/** What stands on a topic now, read without a group. Thread-safe. */
public record TopicContents(KafkaSettings settings, DeadLetters deadLetters) implements RecordReader {
    @Override
    public void readAll(Topic topic, Consumer<TopicRecord> handler) {
        try {
            TopicFollower.readAll(settings, topic, deadLetters, handler);
        } catch (IllegalStateException e) {
            throw new UnavailableException("topic " + topic.topicName() + " could not be read: " + e.getCause(), e);
        }
    }
}
