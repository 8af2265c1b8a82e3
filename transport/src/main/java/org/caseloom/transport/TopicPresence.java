package org.caseloom.transport;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;

import org.caseloom.contracts.topics.Topic;

/** Looks whether the broker answers and has the topics. Thread-safe; close it at the end. */
public final class TopicPresence implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final Admin admin;

    /**
     * Connects when it is asked first.
     *
     * @throws KafkaException where the settings of security are such that no client can be made
     */
    public TopicPresence(KafkaSettings settings) {
        this.settings = settings;
        var client = settings.client();
        client.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        client.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.admin = Admin.create(client);
    }

    /** What is wrong now, in one sentence; empty where all is well. Takes five seconds at most. */
    public Optional<ServerTrouble> trouble() {
        try {
            Set<String> there = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            List<String> missing = Arrays.stream(Topic.values())
                    .map(Topic::topicName)
                    .filter(name -> !there.contains(name))
                    .toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ServerTrouble.passing(name() + " lacks the topics " + missing));
        } catch (ExecutionException e) {
            return Optional.of(e.getCause() instanceof AuthenticationException refusal
                    ? ServerTrouble.refusal(name() + " refuses us: " + refusal.getMessage())
                    : silent(String.valueOf(e.getCause().getMessage())));
        } catch (TimeoutException | KafkaException e) {
            return Optional.of(silent("no answer within " + PATIENCE.toSeconds() + " seconds"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of(ServerTrouble.passing("interrupted while asking Kafka"));
        }
    }

    private ServerTrouble silent(String why) {
        return ServerTrouble.passing(name() + " does not answer: " + why);
    }

    private String name() {
        return "Kafka at " + settings.bootstrapServers();
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }
}
