package org.caseloom.ontology.diff;

import java.util.Locale;

import org.caseloom.ontology.words.Words;

/** What sort of change it is, for counts and filters. */
public enum ChangeKind {
    CREATED,
    LOST,
    RENAMED,
    LABEL_ADDED,
    LABEL_REMOVED,
    KIND_CHANGED,
    DEFINITION_CHANGED,
    PARENT_ADDED,
    PARENT_REMOVED,
    MAPPING_ADDED,
    MAPPING_REMOVED,
    STANDING_CHANGED,
    TYPE_CHANGED,
    MERGED,
    SPLIT,
    MEMBER_ADDED,
    MEMBER_REMOVED,
    VALUES_CHANGED,
    SOURCES_CHANGED,
    RULE_CHANGED,
    REFINEMENT_CHANGED,
    UNIT_CHANGED,
    STOP_FORM_CHANGED,
    CORRECTION_CHANGED,
    SEPARATION_CHANGED,
    SOURCE_CHANGED,
    EXCEPTION_CHANGED;

    /** {@code label-added}: its name in JSON and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called in a summary. */
    public Words title() {
        return ChangeWords.WORDING.words(code() + ".title");
    }
}
