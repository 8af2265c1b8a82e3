package org.caseloom.contracts.jobs;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Message;

/**
 * These documents of a job have passed a stage. Reports are sets, not counts: a repeated one changes nothing, so a
 * stage may report again after a crash.
 *
 * @param sequences the documents' places in the job, from 0
 * @param code      why, where the stage is {@link Stage#REJECTED}
 * @param what      the reason in words, where the stage is {@link Stage#REJECTED}
 */
public record ProgressReport(String job, Stage stage, int[] sequences, @Nullable ErrorCode code, @Nullable String what)
        implements
            Message {
    public static ProgressReport passed(String job, Stage stage, int... sequences) {
        return new ProgressReport(job, stage, sequences, null, null);
    }

    public static ProgressReport rejected(String job, int sequence, ErrorCode code, String what) {
        return new ProgressReport(job, Stage.REJECTED, new int[]{sequence}, code, what);
    }
}
