package org.caseloom.standalone.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.Rejection;

/** A job's status in words, the same after a load and when asked for later. */
final class JobReport {
    private JobReport() {}

    static void print(PrintWriter out, JobStatus job, boolean withRejections) {
        out.printf(Locale.ROOT, "job %s  %s  started %s%n", job.id(), job.state().name().toLowerCase(Locale.ROOT),
                job.started());
        out.printf(Locale.ROOT,
                "  read %,d  accepted %,d  duplicate %,d  structured %,d  written %,d  indexed %,d  rejected %,d%n",
                job.read(), job.accepted(), job.duplicate(), job.structured(), job.written(), job.indexed(),
                job.rejected());
        job.rejectedBy().forEach((code, count) -> out.printf(Locale.ROOT, "  %,6d × %s%n", count, code));
        if (withRejections) {
            job.rejections().forEach(rejection -> print(out, rejection));
            if (job.rejected() > job.rejections().size() && !job.rejections().isEmpty()) {
                out.printf(Locale.ROOT, "  … and %,d more%n", job.rejected() - job.rejections().size());
            }
        }
    }

    private static void print(PrintWriter out, Rejection rejection) {
        String place = rejection.line() == 0 ? rejection.file() : rejection.file() + ":" + rejection.line();
        out.printf("  %s: %s%s: %s%n    %s%n", place, rejection.code().code(),
                rejection.id() == null ? "" : " (" + rejection.id() + ")", rejection.what(), rejection.advice());
    }
}
