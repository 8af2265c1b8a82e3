package org.caseloom.transport;

import java.util.List;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.topics.Topic;

/**
 * The id that the broker gave a topic when it was made. Whoever keeps offsets keeps it beside them: a topic that was
 * deleted and made anew has the same name, another id, and offsets that mean something else.
 */
public final class TopicId {
    private TopicId() {}

    /**
     * Asks the broker.
     *
     * @throws CaseloomException where it does not answer or has no such topic
     */
    public static String of(KafkaSettings settings, Topic topic) {
        try (Admin admin = Admin.create(settings.client())) {
            return admin.describeTopics(List.of(topic.topicName()))
                    .topicNameValues()
                    .get(topic.topicName())
                    .get()
                    .topicId()
                    .toString();
        } catch (ExecutionException | KafkaException e) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "Kafka does not describe topic " + topic.topicName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "interrupted while asking for topic " + topic.topicName(), e);
        }
    }
}
