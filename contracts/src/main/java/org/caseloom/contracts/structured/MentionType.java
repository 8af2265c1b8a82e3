package org.caseloom.contracts.structured;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of thing a mention, and the concept behind it, is. */
public enum MentionType {
    FINDING,
    DISEASE,
    TEST,
    MEDICATION,
    PROCEDURE,
    ANATOMY,
    GENE,
    DEVICE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static MentionType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
