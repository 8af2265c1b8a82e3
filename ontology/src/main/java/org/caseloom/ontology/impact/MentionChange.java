package org.caseloom.ontology.impact;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Mention;

/**
 * What becomes of a mention of one document.
 *
 * @param before null where it is gained
 * @param after  null where it is lost
 */
record MentionChange(ChangeKind kind, @Nullable Mention before, @Nullable Mention after) {
    /** The mention by which the change is found in the text. */
    Mention shown() {
        return Objects.requireNonNull(after == null ? before : after);
    }
}
