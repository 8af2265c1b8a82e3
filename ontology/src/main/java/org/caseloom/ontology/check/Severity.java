package org.caseloom.ontology.check;

/** What a message of the validation asks for. */
public enum Severity {
    /** Would corrupt or lose something: blocks publishing until it is mended or accepted with a reason. */
    ERROR,
    /** What real sources contain, but a person should have seen: asks once per kind when publishing. */
    WARN,
    /** Good to know. */
    INFO
}
