package org.caseloom.kg.reconciliation;

import java.util.function.Consumer;

import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.TopicRecord;

/** Reads what stands on a topic now, in the order of each partition. */
@FunctionalInterface
public interface RecordReader {
    /** Gives each record to the handler, on one thread, and returns after the last one. */
    void readAll(Topic topic, Consumer<TopicRecord> handler);
}
