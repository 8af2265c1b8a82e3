package org.caseloom.ontology.concept;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A known error of a source, put right each time the source is read, so that it survives the source's next version.
 * It applies only while the source still says the wrong thing.
 *
 * @param subject the concept in the source: {@code HP:0012735}
 * @param field   which statement is wrong
 * @param lang    language tag of a wrong label; null for the others
 * @param wrong   what the source says
 * @param right   what it should say; null where the statement is to be dropped
 */
public record Correction(String source, String subject, Field field, @Nullable String lang, String wrong,
        @Nullable String right, String reason, String author, LocalDate date) {
    /** The part of a concept that a source gets wrong. */
    public enum Field {
        LABEL,
        PARENT,
        MAPPING
    }
}
