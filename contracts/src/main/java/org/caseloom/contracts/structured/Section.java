package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * A part of a document under one heading; the heading belongs to it.
 *
 * @param title the heading as it stands in the text; empty for the text before the first heading
 */
public record Section(int start, int end, SectionType type, @Nullable String title) {
    public Section {
        title = title == null ? "" : title; // JSON leaves empty strings out
    }
}
