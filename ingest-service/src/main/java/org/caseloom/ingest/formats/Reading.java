package org.caseloom.ingest.formats;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;

/** What came of one document in a file: a draft, or why there is none. Immutable. */
public sealed interface Reading {
    /** A document that can be judged further. */
    record Found(Draft draft) implements Reading {}

    /** Something that is no document, with its place. */
    record Refused(Rejection rejection) implements Reading {}

    /** A refusal with the code's own advice. */
    static Reading refused(ErrorCode code, String file, long line, @Nullable String id, String what) {
        return new Refused(Rejection.of(code, file, line, id, what));
    }
}
