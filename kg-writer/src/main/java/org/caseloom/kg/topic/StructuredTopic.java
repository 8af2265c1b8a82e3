package org.caseloom.kg.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.topics.Topic;
import org.caseloom.kg.sink.RecordSource;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.TopicRecord;

/**
 * Topic structured-documents, all partitions of it, without a consumer group: the graph store belongs to one process,
 * so there is nobody to share partitions with, and a restart after a crash need not wait for a group to notice.
 */
public final class StructuredTopic implements RecordSource {
    private static final Logger LOG = LoggerFactory.getLogger(StructuredTopic.class);
    private static final String NAME = Topic.STRUCTURED_DOCUMENTS.topicName();
    private static final int RECORDS_A_POLL = 500;
    private static final int BYTES_A_POLL = 16 * 1024 * 1024;

    private final TopicIdentity topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    private StructuredTopic(TopicIdentity topic, KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions) {
        this.topic = topic;
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /**
     * Opens the topic.
     *
     * @throws UnavailableException where the broker does not answer or has no such topic
     */
    public static StructuredTopic open(KafkaSettings settings) {
        TopicIdentity topic = identify(settings);
        Map<String, Object> properties = settings.consumer();
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_A_POLL);
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties);
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(NAME)
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            return new StructuredTopic(topic, consumer, partitions);
        } catch (KafkaException e) {
            consumer.close();
            throw new UnavailableException("Kafka does not show topic " + NAME + ": " + e.getMessage(), e);
        }
    }

    private static TopicIdentity identify(KafkaSettings settings) {
        try (Admin admin = Admin.create(settings.client())) {
            var described = admin.describeTopics(List.of(NAME)).topicNameValues().get(NAME).get();
            return new TopicIdentity(NAME, described.topicId().toString());
        } catch (ExecutionException | KafkaException e) {
            throw new UnavailableException("Kafka does not describe topic " + NAME + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while asking for topic " + NAME, e);
        }
    }

    @Override
    public TopicIdentity topic() {
        return topic;
    }

    @Override
    public void seek(Map<Integer, Long> offsets) {
        try {
            for (TopicPartition partition : partitions) {
                Long offset = offsets.get(partition.partition());
                if (offset == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, offset);
                }
            }
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<TopicRecord> poll(Duration patience) {
        try {
            List<TopicRecord> records = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> consumed : consumer.poll(patience)) {
                records.add(record(consumed));
            }
            return records;
        } catch (WakeupException e) {
            LOG.debug("woken up", e); // by whoever closes the sink; the caller looks whether that is so
            return List.of();
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Map<Integer, Long> positions() {
        try {
            Map<Integer, Long> positions = new HashMap<>();
            for (TopicPartition partition : partitions) {
                positions.put(partition.partition(), consumer.position(partition));
            }
            return positions;
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    @Override
    public boolean atEnd() {
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static TopicRecord record(ConsumerRecord<String, byte[]> consumed) {
        try {
            return TopicRecord.of(consumed);
        } catch (NumberFormatException e) {
            // a revision that is no number: the record then counts as one without
            LOG.warn("record {} of partition {} has an unreadable revision", consumed.offset(), consumed.partition(),
                    e);
            return new TopicRecord(consumed.topic(), consumed.partition(), consumed.offset(), consumed.key(),
                    consumed.value(), null, null);
        }
    }

    private static UnavailableException unavailable(KafkaException e) {
        return new UnavailableException("reading " + NAME + ": " + e.getMessage(), e);
    }
}
