package org.caseloom.contracts.structured;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the document says about a mention. Absent is evidence against; what is not mentioned at all is no evidence.
 */
public enum Assertion {
    /** Stated to be so now. */
    PRESENT,
    /** Denied, excluded, tested negative. */
    ABSENT,
    /** Suspected, considered, not excluded. */
    POSSIBLE,
    /** Only if something happens. */
    CONDITIONAL,
    /** To come: a planned examination or treatment. */
    PLANNED,
    /** In the past, before the illness the document is about. */
    HISTORY,
    /** So in a relative. */
    FAMILY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Assertion ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
