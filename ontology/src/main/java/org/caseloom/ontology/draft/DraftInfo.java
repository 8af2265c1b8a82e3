package org.caseloom.ontology.draft;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a list of drafts shows.
 *
 * @param id       {@code d7}
 * @param base     the release in force when it was opened; null where there was none
 * @param release  the release it became; null unless it is published
 * @param concepts how many concepts it changes
 * @param entries  how many edits and imports it consists of
 */
public record DraftInfo(String id, String title, String author, Instant opened, @Nullable String base, State state,
        @Nullable String release, int concepts, int entries) {
    /** A draft's life. */
    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }
}
