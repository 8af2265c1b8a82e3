package org.caseloom.transport;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.topics.Topic;

/**
 * Reads a topic from its first record, or from where somebody left off, and goes on for as long as it is open, giving
 * each record to one handler, on one thread of its own. {@link #awaitCaughtUp} tells when everything that was there at the start has been handled.
 * A record the handler refuses with a {@link CaseloomException} goes to the dead letters and is passed over; any other
 * failure ends the follower and is thrown to whoever waits.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topic topic;
    private final Map<Integer, Long> offsets;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<TopicRecord> handler;
    private final Runnable whenCaughtUp;
    private final DeadLetters deadLetters;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean open = true;
    private volatile RuntimeException failure;
    private volatile Map<Integer, Long> handled;

    private TopicFollower(KafkaSettings settings, Topic topic, Map<Integer, Long> offsets, DeadLetters deadLetters,
            Consumer<TopicRecord> handler, Runnable whenCaughtUp) {
        this.topic = topic;
        this.offsets = Map.copyOf(offsets);
        this.deadLetters = deadLetters;
        this.handler = handler;
        this.whenCaughtUp = whenCaughtUp;
        this.handled = this.offsets;
        this.consumer = new KafkaConsumer<>(settings.consumer());
        this.thread = Thread.ofPlatform().name("follow-" + topic.topicName()).daemon(true).unstarted(this::run);
    }

    /** Starts following from the first record. */
    public static TopicFollower start(KafkaSettings settings, Topic topic, DeadLetters deadLetters,
            Consumer<TopicRecord> handler) {
        return resume(settings, topic, Map.of(), deadLetters, handler);
    }

    /**
     * Starts following where somebody left off.
     *
     * @param offsets the next record of each partition; one that is not named, or whose offset the topic does not have,
     *                is read from its first record. They mean something for one {@link TopicId} only
     */
    public static TopicFollower resume(KafkaSettings settings, Topic topic, Map<Integer, Long> offsets,
            DeadLetters deadLetters, Consumer<TopicRecord> handler) {
        return started(new TopicFollower(settings, topic, offsets, deadLetters, handler, () -> {}));
    }

    /**
     * Starts following from the first record.
     *
     * @param whenCaughtUp runs once, on the thread that handles the records, when all that was there has been handled
     */
    public static TopicFollower start(KafkaSettings settings, Topic topic, DeadLetters deadLetters,
            Consumer<TopicRecord> handler, Runnable whenCaughtUp) {
        return started(new TopicFollower(settings, topic, Map.of(), deadLetters, handler, whenCaughtUp));
    }

    private static TopicFollower started(TopicFollower follower) {
        follower.thread.start();
        return follower;
    }

    /** Where the topic ends now: for those who follow only what is to come. */
    public static Map<Integer, Long> ends(KafkaSettings settings, Topic topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings.consumer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName())
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<Integer, Long> ends = new HashMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        }
    }

    /** Reads what is on the topic now, and no further. */
    public static void readAll(KafkaSettings settings, Topic topic, DeadLetters deadLetters,
            Consumer<TopicRecord> handler) {
        try (TopicFollower follower = start(settings, topic, deadLetters, handler)) {
            follower.awaitCaughtUp(Duration.ofDays(1));
        }
    }

    /** Waits until everything that was on the topic at the start has been handled; false where time runs out. */
    public boolean awaitCaughtUp(Duration patience) {
        try {
            boolean done = caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (failure != null) {
                throw new IllegalStateException("following " + topic.topicName() + " ended", failure);
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The next record of each partition, everything before which has been handled; complete once this is closed. */
    public Map<Integer, Long> handled() {
        return handled;
    }

    /** Whether it still reads. */
    public boolean isAlive() {
        return thread.isAlive() && failure == null;
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            seek(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (open) {
                if (caughtUp.getCount() > 0 && reached(ends)) {
                    whenCaughtUp.run();
                    caughtUp.countDown();
                }
                ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> consumed : polled) {
                    handle(TopicRecord.of(consumed));
                }
                if (!polled.isEmpty()) {
                    handled = positions(partitions);
                }
            }
        } catch (WakeupException e) {
            LOG.debug("stopped following {}", topic.topicName(), e);
        } catch (RuntimeException e) {
            LOG.error("following {} ended", topic.topicName(), e);
            failure = e;
        } finally {
            caughtUp.countDown();
        }
    }

    private void seek(List<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Long offset = offsets.get(partition.partition());
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }

    private void handle(TopicRecord read) {
        try {
            handler.accept(read);
        } catch (CaseloomException e) {
            deadLetters.send(read, e);
        }
    }

    private Map<Integer, Long> positions(List<TopicPartition> partitions) {
        return partitions.stream().collect(Collectors.toUnmodifiableMap(TopicPartition::partition, consumer::position));
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        open = false;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
