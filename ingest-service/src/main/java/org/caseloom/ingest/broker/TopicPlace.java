package org.caseloom.ingest.broker;

import java.util.Map;

/**
 * How far a topic has been read.
 *
 * @param topic   the id that the broker gave the topic when it was made
 * @param offsets the next record of each partition
 */
public record TopicPlace(String topic, Map<Integer, Long> offsets) {
    /** Nothing has been read. */
    public static final TopicPlace BEGINNING = new TopicPlace("", Map.of());

    public TopicPlace {
        offsets = Map.copyOf(offsets);
    }
}
