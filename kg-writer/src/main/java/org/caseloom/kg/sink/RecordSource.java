package org.caseloom.kg.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.caseloom.transport.TopicRecord;

/**
 * A topic being read, all partitions of it. Used by one thread, but for {@link #wakeUp}. What the broker cannot do now
 * is an {@link UnavailableException}.
 */
public interface RecordSource extends AutoCloseable {
    /** Which topic this is. */
    TopicIdentity topic();

    /** Goes to these offsets by partition, and to the first record of every other partition. */
    void seek(Map<Integer, Long> offsets);

    /** Waits at most so long for records. */
    List<TopicRecord> poll(Duration patience);

    /** The offset after the last record that was polled, by partition. */
    Map<Integer, Long> positions();

    /** Whether everything was polled that was on the topic just now. */
    boolean atEnd();

    /** Ends a poll that waits; may be called by any thread. */
    void wakeUp();

    @Override
    void close();
}
