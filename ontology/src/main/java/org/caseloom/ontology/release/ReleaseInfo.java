package org.caseloom.ontology.release;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A published release, as the catalogue has it.
 *
 * @param id         the date in UTC and the number of the day: {@code 2026-11-20.3}
 * @param author     who published it
 * @param note       what for, in the author's words
 * @param previous   the release it followed; null for the first
 * @param restoredTo the release whose content it brings back; null unless it is a rollback
 * @param draft      the draft it was; null for a rollback and the first
 * @param concepts   how many concepts annotate
 * @param terms      how many surface forms
 */
public record ReleaseInfo(String id, Instant published, String author, String note, @Nullable String previous,
        @Nullable String restoredTo, @Nullable String draft, int concepts, int terms) {}
