package org.caseloom.ingest.broker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.TopicFollower;
import org.caseloom.transport.TopicId;

/**
 * Reads the topics documents, jobs and progress. Records that are none of our messages go to the dead letters. Fails
 * with {@link ErrorCode#SERVICE_UNAVAILABLE} where the broker does not give everything within ten minutes.
 */
@Singleton
@Requires(beans = MessageSender.class)
public final class KafkaHistory implements History {
    /** A million documents of 2 KB are read in about a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KafkaSettings settings;
    private final DeadLetters deadLetters;
    private final List<TopicFollower> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable TopicFollower documents;
    private volatile @Nullable String documentsId;

    public KafkaHistory(KafkaSettings settings, MessageSender sender) {
        this.settings = settings;
        this.deadLetters = new DeadLetters(sender, "ingest-service");
    }

    @Override
    public String topicId() {
        String known = documentsId;
        if (known == null) {
            known = TopicId.of(settings, Topic.DOCUMENTS);
            documentsId = known;
        }
        return known;
    }

    @Override
    public void followDocuments(TopicPlace from, DocumentListener listener) {
        TopicFollower following = TopicFollower.resume(settings, Topic.DOCUMENTS, from.offsets(), deadLetters,
                stored -> {
                    byte[] value = stored.value();
                    if (value != null) {
                        listener.stored(Json.read(value, SourceDocument.class));
                    } else {
                        Long revision = stored.revision();
                        if (revision == null) {
                            throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE, "a deletion without a revision");
                        }
                        listener.deleted(stored.key(), revision);
                    }
                });
        documents = following;
        follow(Topic.DOCUMENTS, following);
    }

    @Override
    public TopicPlace told() {
        TopicFollower following = documents;
        return following == null ? TopicPlace.BEGINNING : new TopicPlace(topicId(), following.handled());
    }

    @Override
    public void readJobs(Consumer<JobStatus> listener) {
        TopicFollower.readAll(settings, Topic.JOBS, deadLetters, stored -> {
            byte[] value = stored.value();
            if (value != null) {
                listener.accept(Json.read(value, JobStatus.class));
            }
        });
    }

    @Override
    public void followProgress(boolean fromBeginning, Consumer<ProgressReport> listener) {
        Map<Integer, Long> from = fromBeginning ? Map.of() : TopicFollower.ends(settings, Topic.PROGRESS);
        follow(Topic.PROGRESS, TopicFollower.resume(settings, Topic.PROGRESS, from, deadLetters, stored -> {
            byte[] value = stored.value();
            if (value != null) {
                listener.accept(Json.read(value, ProgressReport.class));
            }
        }));
    }

    @Override
    public boolean isAlive() {
        return followers.stream().allMatch(TopicFollower::isAlive);
    }

    @Override
    @PreDestroy
    public void close() {
        followers.forEach(TopicFollower::close);
    }

    private void follow(Topic topic, TopicFollower follower) {
        followers.add(follower);
        if (!follower.awaitCaughtUp(PATIENCE)) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "Kafka did not give topic " + topic.topicName() + " within " + PATIENCE.toMinutes() + " minutes");
        }
    }
}
