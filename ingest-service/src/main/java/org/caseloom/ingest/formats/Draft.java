package org.caseloom.ingest.formats;

import org.jspecify.annotations.Nullable;

/**
 * A document as its file gives it: well formed, with some text, but not yet judged by language, identity or privacy.
 *
 * @param file where it was read; with {@code line} (from 1) the place to name when it is rejected later
 * @param id   the id it gives itself, or that its file name gives; null where there is none
 * @param lang the language tag it gives itself, unjudged
 * @param kind the kind it gives itself, unjudged
 */
public record Draft(String file, long line, @Nullable String id, @Nullable String lang, @Nullable String kind,
        @Nullable String title, String text, @Nullable String published, @Nullable String source) {}
