package org.caseloom.kg.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.jobs.Stage;

/**
 * A store that holds every document in its newest revision. Writing the same batch again changes nothing. Used by one
 * thread. What the store cannot do now is an {@link UnavailableException}: the caller opens and writes again later.
 */
public interface Sink {
    /** The store, in one word for people: {@code graph}. */
    String name();

    /** What a document has passed when it is in. */
    Stage stage();

    /** How long to collect a load into one batch, one second at least; few documents never wait longer than that. */
    Duration patience();

    /** Makes the store ready; gives the offsets to read from, by partition. */
    Map<Integer, Long> open(TopicIdentity topic);

    /** Writes a batch durably; gives what it will never take. */
    List<Refusal> write(Batch batch);

    /** The batch is written and everybody has been told: reading need never begin before its end again. */
    void settle(Batch batch);

    /**
     * Forgets how far the topic was read, so that everything is written again after the next opening. What is there
     * serves until it is replaced.
     */
    void beginAnew();

    /** Everything that was on the topic is written; called at least once after each opening. */
    void complete();

    /** Nothing more came: what of a settled batch is still to be kept can be kept now. */
    void rest();
}
