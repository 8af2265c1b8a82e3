package org.caseloom.kg.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.jobs.Stage;

/**
 * A store that holds every document in its newest revision. Writing the same batch again changes nothing. Used by one
 * thread. What the store cannot do now is an {@link UnavailableException}: the caller aborts, opens and writes again
 * later, from the last batch that was settled before the last commit.
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

    /** Writes a batch, which is durable at the next commit; gives what it will never take. */
    List<Refusal> write(Batch batch);

    /** Whether what was written is to be committed now, though more is waiting: always, where waiting gains nothing. */
    boolean wantsCommit();

    /** Makes what was written durable. */
    void commit();

    /** Takes back what was written and not committed, where the store can; harmless where nothing was. */
    void abort();

    /** All is committed up to these offsets, and everybody has been told: reading need never begin before them again. */
    void settle(Map<Integer, Long> next);

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
