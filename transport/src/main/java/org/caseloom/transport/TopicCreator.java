package org.caseloom.transport;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.topics.Topic;

/** Creates the topics that are not there yet; leaves those that are as they are. Safe to run from several services. */
public final class TopicCreator {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCreator.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Deletions stay readable this long, so that a sink that was down for days still sees them. */
    private static final Duration DELETIONS_KEPT = Duration.ofDays(7);

    private TopicCreator() {}

    /**
     * Creates what is missing.
     *
     * @throws CaseloomException where the broker does not answer or refuses
     */
    public static void create(KafkaSettings settings) {
        try (Admin admin = Admin.create(settings.client())) {
            Set<String> there = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !there.contains(topic.topicName()))
                    .map(topic -> definition(topic, settings))
                    .toList();
            for (var created : admin.createTopics(missing).values().entrySet()) {
                try {
                    created.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    LOG.info("created topic {}", created.getKey());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                    LOG.info("topic {} was created by another service meanwhile", created.getKey());
                }
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "Kafka at " + settings.bootstrapServers() + " did not create the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted while creating topics", e);
        }
    }

    static NewTopic definition(Topic topic, KafkaSettings settings) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.largestRecord()));
        switch (topic.cleanup()) {
            case COMPACT -> {
                configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
                configs.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(DELETIONS_KEPT.toMillis()));
            }
            case DELETE_AFTER_A_WEEK, DELETE_AFTER_A_QUARTER -> {
                configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
                configs.put(TopicConfig.RETENTION_MS_CONFIG,
                        topic.cleanup().retention().map(time -> Long.toString(time.toMillis())).orElseThrow());
            }
        }
        return new NewTopic(topic.topicName(), topic.partitioned() ? settings.partitions() : 1, settings.replication())
                .configs(configs);
    }
}
