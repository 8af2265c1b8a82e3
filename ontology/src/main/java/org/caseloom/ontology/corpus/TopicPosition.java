package org.caseloom.ontology.corpus;

import java.util.HashMap;
import java.util.Map;

/**
 * How far a topic has been read.
 *
 * @param topic   the id the broker gave the topic when it was made; empty before anything was read
 * @param offsets the next record of each partition
 */
public record TopicPosition(String topic, Map<Integer, Long> offsets) {
    /** Nothing has been read. */
    public static final TopicPosition NONE = new TopicPosition("", Map.of());

    public TopicPosition {
        offsets = Map.copyOf(offsets);
    }

    /** The position after one more record. */
    TopicPosition after(int partition, long offset) {
        Map<Integer, Long> reached = new HashMap<>(offsets);
        reached.put(partition, offset + 1);
        return new TopicPosition(topic, reached);
    }
}
