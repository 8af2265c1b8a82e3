package org.caseloom.ontology.imports.recognition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.Remark;
import org.caseloom.ontology.imports.SourceFile;

/**
 * What became of one file of an import.
 *
 * @param file    its path below the imported folder
 * @param format  what it was recognised as; null where it was not
 * @param source  with version, licence and whether it may be passed on; null where nothing was taken
 * @param counts  what was taken: zeros where nothing was
 * @param reason  why nothing was taken; null where something was
 * @param code    the error, where the file is damaged or of no known format; null elsewhere
 */
public record FileReport(String file, @Nullable String format, Outcome outcome, @Nullable Source source,
        FileCounts counts, List<Remark> remarks, @Nullable String reason, @Nullable ErrorCode code) {
    public FileReport {
        remarks = List.copyOf(remarks);
    }

    static FileReport taken(String file, String format, SourceFile content) {
        return new FileReport(file, format, Outcome.TAKEN, content.source(), FileCounts.of(content), content.remarks(),
                null, null);
    }

    static FileReport skipped(String file, @Nullable String format, String reason) {
        return new FileReport(file, format, Outcome.SKIPPED, null, FileCounts.NONE, List.of(), reason, null);
    }

    static FileReport unknown(String file, String reason) {
        return new FileReport(file, null, Outcome.UNKNOWN, null, FileCounts.NONE, List.of(), reason,
                ErrorCode.UNKNOWN_FORMAT);
    }

    static FileReport damaged(String file, @Nullable String format, ErrorCode code, String reason) {
        return new FileReport(file, format, Outcome.DAMAGED, null, FileCounts.NONE, List.of(), reason, code);
    }

    /** What became of a file. */
    public enum Outcome {
        /** Its statements are taken. */
        TAKEN,
        /** It is known for what it is and left out on purpose. */
        SKIPPED,
        /** No format recognises it. */
        UNKNOWN,
        /** It is of a known format, but cannot be read; nothing of it is taken. */
        DAMAGED
    }
}
