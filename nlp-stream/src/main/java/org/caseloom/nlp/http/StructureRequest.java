package org.caseloom.nlp.http;

import org.jspecify.annotations.Nullable;

/**
 * A text to structure.
 *
 * @param lang a language tag; guessed from the characters where it is left out
 * @param id   comes back with the result
 */
public record StructureRequest(@Nullable String text, @Nullable String lang, @Nullable String id) {}
