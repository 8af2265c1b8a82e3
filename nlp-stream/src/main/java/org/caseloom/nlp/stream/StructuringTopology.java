package org.caseloom.nlp.stream;

import java.time.Clock;
import java.util.function.Supplier;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import org.caseloom.contracts.topics.Topic;
import org.caseloom.nlp.engine.ReleaseLexicon;

/**
 * What flows where. The texts are kept in a local store that is filled from topic documents itself, without a
 * changelog of its own; a re-annotation finds its text there. Both topics have the same partitions, so a document and
 * its re-annotations meet on one task.
 */
public final class StructuringTopology {
    static final String TEXTS = "texts";
    static final String TO_STRUCTURED = "to-structured-documents";
    static final String TO_DEAD_LETTERS = "to-dead-letters";
    static final String TO_PROGRESS = "to-progress";
    private static final String DOCUMENTS = "documents";
    private static final String REANNOTATIONS = "reannotations";
    private static final String KEEP = "keep-text";
    private static final String STRUCTURE = "structure";
    private static final String STRUCTURE_AGAIN = "structure-again";

    private StructuringTopology() {}

    /**
     * The topology.
     *
     * @param release the release in force, asked once for each document
     */
    public static Topology of(Supplier<ReleaseLexicon> release, Clock clock) {
        StoreBuilder<KeyValueStore<String, byte[]>> texts = Stores
                .keyValueStoreBuilder(Stores.persistentKeyValueStore(TEXTS), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingDisabled();
        Structurer structurer = new Structurer(release);
        String[] structuring = {STRUCTURE, STRUCTURE_AGAIN};
        return new Topology()
                .addReadOnlyStateStore(texts, DOCUMENTS, new StringDeserializer(), new ByteArrayDeserializer(),
                        Topic.DOCUMENTS.topicName(), KEEP, TextKeeper::new)
                .addProcessor(STRUCTURE, () -> new DocumentProcessor(structurer, clock), DOCUMENTS)
                .addSource(REANNOTATIONS, new StringDeserializer(), new ByteArrayDeserializer(),
                        Topic.REANNOTATIONS.topicName())
                .addProcessor(STRUCTURE_AGAIN, () -> new ReannotationProcessor(structurer, clock), REANNOTATIONS)
                .connectProcessorAndStateStores(STRUCTURE_AGAIN, TEXTS)
                .addSink(TO_STRUCTURED, Topic.STRUCTURED_DOCUMENTS.topicName(), new StringSerializer(),
                        new ByteArraySerializer(), structuring)
                .addSink(TO_DEAD_LETTERS, Topic.DEAD_LETTERS.topicName(), new StringSerializer(),
                        new ByteArraySerializer(), structuring)
                .addSink(TO_PROGRESS, Topic.PROGRESS.topicName(), new StringSerializer(), new ByteArraySerializer(),
                        structuring);
    }
}
