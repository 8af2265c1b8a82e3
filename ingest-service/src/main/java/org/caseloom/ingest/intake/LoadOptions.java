package org.caseloom.ingest.intake;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;

/**
 * What is said of all documents of a load at once. Immutable.
 *
 * @param kind   of documents that do not say theirs; {@code null} means case reports
 * @param source where they come from, for those that do not say; it also goes before every id, as {@code source:id},
 *               so that two societies may both have a document 1
 */
public record LoadOptions(@Nullable DocumentKind kind, @Nullable String source) {
    /** Nothing is said. */
    public static final LoadOptions NONE = new LoadOptions(null, null);

    public LoadOptions {
        source = source == null || source.isBlank() ? null : source.strip();
    }
}
