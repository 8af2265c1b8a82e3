package org.caseloom.nlp.stream;

import java.time.Duration;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.KafkaSettings;

/** How the streams application runs; sizes and security come from the settings all clients share. */
final class StreamSettings {
    /** Committing ends a transaction; searchers see documents this much later. */
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(200);
    /** A text of 8 MB of Latin letters takes English lookup tens of seconds; a batch of them must not look dead. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(15);
    /** How long the partitions of a process that was killed stay with it; Kafka's 45 seconds would delay a restart. */
    private static final Duration SESSION = Duration.ofSeconds(10);
    /** Documents in a batch; few, since each may be large. */
    private static final int BATCH = 500;
    /** A transaction may wait for the largest documents of a batch. */
    private static final Duration TRANSACTION = Duration.ofMinutes(10);

    private StreamSettings() {}

    static Properties of(KafkaSettings kafka, StreamInstance instance) {
        Properties properties = new Properties();
        properties.putAll(kafka.client());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, instance.application());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, instance.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, instance.threads());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replication());
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL.toMillis());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        kafka.producer().forEach((name, value) -> {
            if (isSize(name)) {
                properties.put(StreamsConfig.producerPrefix(name), value);
            }
        });
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                (int) TRANSACTION.toMillis());
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                Topic.DOCUMENTS.largestRecord());
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                (int) SESSION.toMillis());
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), BATCH);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG),
                (int) LONGEST_BATCH.toMillis());
        return properties;
    }

    /** Streams chooses serialisers and acknowledgements itself. */
    private static boolean isSize(String name) {
        return switch (name) {
            case ProducerConfig.COMPRESSION_TYPE_CONFIG, ProducerConfig.LINGER_MS_CONFIG,
                    ProducerConfig.BATCH_SIZE_CONFIG, ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    ProducerConfig.BUFFER_MEMORY_CONFIG ->
                true;
            default -> false;
        };
    }
}
