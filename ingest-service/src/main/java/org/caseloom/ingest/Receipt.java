package org.caseloom.ingest;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** The answer to one document: under which id and revision it stands, and what was done. */
public record Receipt(String id, long revision, Outcome status) {
    /** Stored as new or changed; already there with the same content; deleted. */
    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        DELETED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
