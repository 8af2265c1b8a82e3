package org.caseloom.ontology.merge;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Correction;

/**
 * What a merge did, for people to check: counts with examples, never everything.
 *
 * @param files       by name
 * @param corrections of the sources that were imported
 * @param conflicts   what the merge decided against, by kind; kinds without a case are left out
 */
public record MergeReport(List<FileMerge> files, List<CorrectionOutcome> corrections, List<Conflict> conflicts,
        Totals totals) {
    /** Cases kept of a kind of conflict; the count goes on. */
    public static final int MOST_CASES = 100;
    /** Examples kept of what became of a file's statements. */
    public static final int MOST_EXAMPLES = 3;

    public MergeReport {
        files = List.copyOf(files);
        corrections = List.copyOf(corrections);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Concepts of the whole import.
     *
     * @param added     concepts that were not there before
     * @param updated   concepts of which something changed
     * @param unchanged concepts that the import states as they were
     * @param obsoleted of the updated ones: no longer in use
     * @param members   ids of sources that live in a concept of another id
     */
    public record Totals(int added, int updated, int unchanged, int obsoleted, int members) {}

    /**
     * What became of one file.
     *
     * @param taken     concepts in use
     * @param merged    of these: part of a concept with another id
     * @param corrected statements put right or dropped by a correction
     * @param skipped   concepts out of use, and rows that relate nothing we know
     */
    public record FileMerge(String file, String source, @Nullable String version, int taken, int merged, int corrected,
            int skipped, List<Example> examples) {
        public FileMerge {
            examples = List.copyOf(examples);
        }
    }

    /** One case of what became of a file's statements. */
    public record Example(Fate fate, String id, String what) {}

    /** What became of a statement. */
    public enum Fate {
        TAKEN,
        MERGED,
        CORRECTED,
        SKIPPED
    }

    /** Whether a correction still has something to do. */
    public record CorrectionOutcome(Correction correction, boolean builtIn, CorrectionResult result) {}

    /** What a correction met. */
    public enum CorrectionResult {
        /** The source says the wrong thing, and it was put right. */
        APPLIED,
        /** The source says something else now. */
        NO_LONGER_NEEDED,
        /** The source does not have the concept. */
        SUBJECT_ABSENT
    }

    /** All cases of one kind. */
    public record Conflict(ConflictKind kind, int count, List<ConflictCase> cases) {
        public Conflict {
            cases = List.copyOf(cases);
        }
    }

    /** Two ids and what stands between them, in words. */
    public record ConflictCase(String id, String other, String detail) {}

    /** What a merge decides against. */
    public enum ConflictKind {
        /** Two ids are said to be the same, but their concepts must stay apart; the mapping is kept. */
        MERGE_CONFLICT,
        /** Two ids are said to be the same, but are things of different types; the mapping is kept. */
        TYPE_CONFLICT,
        /** Two concepts have the same name, but must stay apart. */
        NAME_CONFLICT,
        /** A dictionary's name belongs to several concepts and is kept apart. */
        NAME_AMBIGUOUS,
        /** One file has a concept in use, another has it out of use. */
        OBSOLETE_DISAGREEMENT,
        /** The parent closes a circle and is left out. */
        PARENT_CYCLE,
        /** Nothing defines the parent; it is left out. */
        PARENT_UNKNOWN
    }
}
