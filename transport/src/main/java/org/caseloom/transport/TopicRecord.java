package org.caseloom.transport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.contracts.topics.Headers;

/**
 * One record as it came from a topic.
 *
 * @param value null where the record is a deletion
 */
public record TopicRecord(String topic, int partition, long offset, String key, byte @Nullable [] value,
        @Nullable String job, @Nullable Long revision) {
    /** Wraps a record of Kafka's. */
    public static TopicRecord of(ConsumerRecord<String, byte[]> consumed) {
        String revision = text(consumed.headers().lastHeader(Headers.REVISION));
        return new TopicRecord(consumed.topic(), consumed.partition(), consumed.offset(), consumed.key(),
                consumed.value(), text(consumed.headers().lastHeader(Headers.JOB)),
                revision == null ? null : Long.valueOf(revision));
    }

    /** The place in a bulk load that the record came from, where it came from one. */
    public Optional<JobPlace> place() {
        return Optional.ofNullable(job).flatMap(JobPlace::parse);
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
