package org.caseloom.contracts.jobs;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.ErrorCode;

/**
 * One input that was not taken, with the place to look at and what to do.
 *
 * @param file   the file's name as it was given
 * @param line   the line in it, from 1; 0 where the file as a whole is meant
 * @param id     the document's id, where it could be read
 */
public record Rejection(ErrorCode code, String file, long line, @Nullable String id, String what, String advice) {
    public static Rejection of(ErrorCode code, String file, long line, @Nullable String id, String what) {
        return new Rejection(code, file, line, id, what, code.advice());
    }
}
