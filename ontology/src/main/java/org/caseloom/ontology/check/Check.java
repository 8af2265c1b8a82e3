package org.caseloom.ontology.check;

import java.util.Optional;

import org.caseloom.ontology.words.Words;

/** The kinds of messages a validation has. Their names are stable: exceptions and scripts name them. */
public enum Check {
    HIERARCHY_CYCLE,
    PARENT_MISSING,
    PARENT_OBSOLETE,
    PARENT_TYPE,
    ORPHANED,
    AMBIGUOUS_FORM,
    PREFERRED_LABEL,
    STOP_FORM,
    /** Empty, a number, punctuation, one letter: would match everywhere. */
    BARE_LABEL,
    /** Characters that damage a text: control characters, halves of characters; blanks around it; its length. */
    LABEL_TEXT,
    ABBREVIATION,
    LANGUAGE_TAG,
    MAPPING_TARGET,
    MAPPING_MOVED,
    SHARED_IDENTIFIER,
    MEMBER_CLAIMED_TWICE,
    QUANTITY_RULE,
    REFINEMENT_RULE,
    CONTRADICTING_RULES,
    ANALYTE,
    UNIT,
    LOST_LABEL,
    LOST_CONCEPT,
    DEPRECATION_UNEXPLAINED,
    REPLACEMENT,
    DEPRECATED_AT_ONCE,
    TYPE_CHANGED,
    EXCEPTION_EXPIRED,
    CORRECTION_UNNEEDED,
    /** What the SHACL shapes of our vocabulary say. */
    SHAPE;

    /** The kind of that name; empty where there is none. */
    public static Optional<Check> ofName(String name) {
        for (Check check : values()) {
            if (check.name().equals(name)) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }

    /** What it is about, in a few words. */
    public Words title() {
        return Finding.WORDING.words(name() + ".title");
    }
}
