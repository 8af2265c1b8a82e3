package org.caseloom.contracts.jobs;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A station of the flow that reports which documents of a job have passed it. */
public enum Stage {
    STRUCTURED,
    WRITTEN,
    INDEXED,
    REJECTED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Stage ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
