package org.caseloom.nlp.relation;

import org.caseloom.contracts.structured.MentionType;

/** What a mention can be in a relation. */
enum Role {
    PROBLEM,
    DRUG,
    PROCEDURE,
    TEST,
    SITE,
    /** A word for a drug that was named before. */
    REFERENCE,
    NONE;

    static Role of(MentionType type) {
        return switch (type) {
            case FINDING, DISEASE -> PROBLEM;
            case MEDICATION -> DRUG;
            case PROCEDURE, DEVICE -> PROCEDURE;
            case TEST -> TEST;
            case ANATOMY -> SITE;
            case GENE -> NONE;
        };
    }
}
