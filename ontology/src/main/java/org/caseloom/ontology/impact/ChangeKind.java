package org.caseloom.ontology.impact;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What becomes of a mention. The order is that of telling: a loss is noticed last and hurts most. */
public enum ChangeKind {
    /** The words mean nothing any more. */
    LOST,
    /** The words mean something now. */
    GAINED,
    /** The words mean something else: another concept, another span, another assertion. */
    CHANGED,
    /** The concept is called something else, or has other codes; what the words mean is the same. */
    RELABELLED;

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
