package org.caseloom.kg.sink;

import java.util.Map;

/**
 * Keeps offsets for a store that cannot keep them itself. Thread-safe. What cannot be read or written now is an
 * {@link UnavailableException}.
 */
public interface OffsetStore {
    /** The offsets last saved for this group, by partition; empty where none were. */
    Map<Integer, Long> load(String group, TopicIdentity topic);

    /** Saves offsets durably. */
    void save(String group, TopicIdentity topic, Map<Integer, Long> offsets);
}
