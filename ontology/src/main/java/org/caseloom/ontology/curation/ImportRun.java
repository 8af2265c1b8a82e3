package org.caseloom.ontology.curation;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.Problem;

/**
 * An import on its way.
 *
 * @param done    files read
 * @param total   files there are; 0 until they are counted
 * @param file    the one being read
 * @param report  what it did, once it is done
 * @param problem why it failed
 */
public record ImportRun(String draft, State state, int done, int total, String file, @Nullable ImportReport report,
        @Nullable Problem problem) {
    /** How far it is. */
    public enum State {
        READING,
        MERGING,
        DONE,
        FAILED
    }
}
