package org.caseloom.ontology.release;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of a release when publishing it.
 *
 * @param previous   the release it was made from, which must still be in force; null for the first
 * @param restoredTo the release whose content comes back; null unless it is a rollback
 * @param draft      the draft it was; null for a rollback and the first
 */
public record ReleaseNote(String author, String text, @Nullable String previous, @Nullable String restoredTo,
        @Nullable String draft) {}
