package org.caseloom.ontology.check;

import java.util.List;

/**
 * What one check found, of one severity.
 *
 * @param fresh    how many the draft brings
 * @param known    how many the release in force has already, and keeps
 * @param accepted how many of the fresh ones, and of the known errors, an exception lets pass
 * @param mended   how many of the release in force the draft mends
 * @param messages the first {@value #MOST} of the fresh ones, then of the known errors
 */
public record CheckResult(Check check, Severity severity, int fresh, int known, int accepted, int mended,
        List<ValidationMessage> messages) {
    /** So many messages of a check are put into words: 5,500 ambiguous forms tell no more than 200. */
    public static final int MOST = 200;

    /** Whether publishing has to wait for it: errors, fresh or known, that no exception lets pass. */
    public boolean blocks() {
        return severity == Severity.ERROR && fresh + known > accepted;
    }

    /** Whether a person has to accept this kind when publishing: only what the draft brings asks. */
    public boolean asks() {
        return severity == Severity.WARN && fresh > accepted;
    }
}
