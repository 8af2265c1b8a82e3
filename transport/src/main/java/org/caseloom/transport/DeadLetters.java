package org.caseloom.transport;

import java.time.Instant;
import java.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.DeadLetter;
import org.caseloom.contracts.topics.Topic;

/**
 * Where a stage puts what it cannot process. The key is the original's place, so reading the same record again after
 * a restart does not make a second letter. Thread-safe.
 *
 * @param sender how letters are sent; its owner closes it
 * @param stage  who gives up, for instance {@code nlp-stream}, or {@code kg-writer/graph} for a part that gives up alone
 */
public record DeadLetters(MessageSender sender, String stage) {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** Keeps the record with the reason it was refused. */
    public void send(TopicRecord refused, CaseloomException reason) {
        deliver(refused, reason);
    }

    /** Keeps the record as {@link #send} does; the future fails where the letter could not be stored. */
    public Future<?> deliver(TopicRecord refused, CaseloomException reason) {
        String place = refused.topic() + "-" + refused.partition() + "-" + refused.offset();
        LOG.warn("{}: {} gives up on {} at {}: {}", reason.code().code(), stage, refused.key(), place,
                reason.getMessage());
        return sender.send(Topic.DEAD_LETTERS, place + part(), letter(refused, reason));
    }

    /** The graph and the index read the same records and may both refuse one: each has a letter of its own. */
    private String part() {
        int slash = stage.indexOf('/');
        return slash < 0 ? "" : "-" + stage.substring(slash + 1);
    }

    private DeadLetter letter(TopicRecord refused, CaseloomException reason) {
        return new DeadLetter(refused.key(), stage, reason.code(), String.valueOf(reason.getMessage()),
                reason.code().advice(), refused.topic(), refused.partition(), refused.offset(), refused.value(),
                Instant.now());
    }
}
