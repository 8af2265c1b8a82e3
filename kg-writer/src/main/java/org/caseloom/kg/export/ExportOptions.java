package org.caseloom.kg.export;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.structured.StructuredDocument;

/**
 * What of it leaves, and how.
 *
 * @param written         when; formats that need a date say this one
 * @param document        the id of the only case that is wanted; null for all
 * @param withoutSources  documents that came from these sources stay out
 * @param forSpreadsheets tables begin with a byte order mark, and no cell can be taken for a formula
 */
public record ExportOptions(Instant written, @Nullable String document, Set<String> withoutSources,
        boolean forSpreadsheets) {
    public ExportOptions {
        withoutSources = Set.copyOf(withoutSources);
    }

    /** Everything. */
    public static ExportOptions all(Instant written) {
        return new ExportOptions(written, null, Set.of(), false);
    }

    boolean wants(StructuredDocument candidate) {
        return document == null || document.equals(candidate.id());
    }

    boolean keepsBack(StructuredDocument candidate) {
        return keepsBack(candidate.source());
    }

    /** Whether documents of this source stay out. */
    public boolean keepsBack(@Nullable String source) {
        return source != null && withoutSources.contains(source);
    }

    /** A guideline speaks of no patient, so formats for patients have no place for it. */
    static boolean isOfPatient(StructuredDocument candidate) {
        return candidate.kind() != DocumentKind.GUIDELINE;
    }
}
