package org.caseloom.ontology.corpus;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.TopicFollower;
import org.caseloom.transport.TopicId;
import org.caseloom.transport.TopicRecord;

/**
 * Keeps the corpus up to date with topic structured-documents, from where its last commit left off. A message that is
 * no structured document is a dead letter; a disk that fails ends the follower. Closing it does not close the corpus.
 */
public final class CorpusFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusFollower.class);
    /** What a crash makes the next start read again. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

    private final Corpus corpus;
    private final CorpusListener listener;
    private final ScheduledExecutorService commits = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("corpus-commit").daemon(true).factory());
    private final TopicFollower follower;

    private CorpusFollower(KafkaSettings kafka, Corpus corpus, DeadLetters deadLetters, CorpusListener listener) {
        this.corpus = corpus;
        this.listener = listener;
        commits.scheduleWithFixedDelay(this::commit, BETWEEN_COMMITS.toMillis(), BETWEEN_COMMITS.toMillis(),
                TimeUnit.MILLISECONDS);
        this.follower = TopicFollower.resume(kafka, Topic.STRUCTURED_DOCUMENTS, corpus.position().offsets(),
                deadLetters, this::take);
    }

    /** Starts following. */
    public static CorpusFollower start(KafkaSettings kafka, Corpus corpus, DeadLetters deadLetters,
            CorpusListener listener) {
        String topic = TopicId.of(kafka, Topic.STRUCTURED_DOCUMENTS);
        if (!topic.equals(corpus.position().topic())) {
            LOG.info("the corpus is built from the topic's first record");
            corpus.startOver(topic);
        }
        return new CorpusFollower(kafka, corpus, deadLetters, listener);
    }

    private void take(TopicRecord read) {
        try {
            if (read.key() == null) {
                throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE, "a structured document without a key");
            }
            if (read.value() == null) {
                corpus.remove(read.key());
                listener.gone(read.key());
            } else {
                CorpusEntry entry = Json.read(read.value(), CorpusEntry.class).whole(read.key());
                corpus.put(entry);
                listener.arrived(entry);
            }
        } finally {
            corpus.reached(read.partition(), read.offset());
        }
    }

    /** A commit that fails leaves the last one; the follower ends at the next document, as the writer is closed then. */
    private void commit() {
        try {
            corpus.commit();
        } catch (RuntimeException e) {
            LOG.error("the corpus could not be committed", e);
        }
    }

    /** Waits until everything that was on the topic at the start is in the corpus; false where time runs out. */
    public boolean awaitCaughtUp(Duration patience) {
        return follower.awaitCaughtUp(patience);
    }

    /** Whether everything that was on the topic at the start is in the corpus. */
    public boolean isCaughtUp() {
        return isAlive() && follower.awaitCaughtUp(Duration.ZERO);
    }

    /** Whether it still follows. */
    public boolean isAlive() {
        return follower.isAlive();
    }

    @Override
    public void close() {
        follower.close();
        commits.shutdown();
    }
}
