package org.caseloom.kg.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import org.caseloom.kg.sink.OffsetStore;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.transport.KafkaSettings;

/**
 * Offsets as those of a consumer group, where every Kafka tool shows them. The broker forgets them with the topic.
 */
public final class GroupOffsets implements OffsetStore, AutoCloseable {
    private final Admin admin;

    public GroupOffsets(KafkaSettings settings) {
        admin = Admin.create(settings.client());
    }

    @Override
    public Map<Integer, Long> load(String group, TopicIdentity topic) {
        try {
            Map<Integer, Long> offsets = new HashMap<>();
            admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().forEach((partition, offset) -> {
                if (partition.topic().equals(topic.name()) && offset != null) {
                    offsets.put(partition.partition(), offset.offset());
                }
            });
            return offsets;
        } catch (ExecutionException | KafkaException e) {
            throw new UnavailableException("Kafka does not tell the offsets of " + group + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void save(String group, TopicIdentity topic, Map<Integer, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> saved = new HashMap<>();
        offsets.forEach((partition, offset) -> saved.put(new TopicPartition(topic.name(), partition),
                new OffsetAndMetadata(offset)));
        try {
            admin.alterConsumerGroupOffsets(group, saved).all().get();
        } catch (ExecutionException | KafkaException e) {
            throw new UnavailableException("Kafka does not keep the offsets of " + group + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private static UnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new UnavailableException("interrupted while keeping offsets", e);
    }
}
