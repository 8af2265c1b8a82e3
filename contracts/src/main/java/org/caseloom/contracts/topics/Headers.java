package org.caseloom.contracts.topics;

/** Names of record headers that carry what is not part of a document. */
public final class Headers {
    /** Which place in which job a document came from: {@code JOB/SEQUENCE}. */
    public static final String JOB = "caseloom-job";
    /** The revision of a deletion, which has no value to carry it; decimal digits. */
    public static final String REVISION = "caseloom-revision";

    private Headers() {}
}
