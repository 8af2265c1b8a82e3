package org.caseloom.nlp.context;

import org.caseloom.contracts.documents.Language;

/** What may stand between a cue and a mention, and between the members of an enumeration, in one language. */
sealed interface ScopeGrammar permits JapaneseScope, EnglishScope {
    static ScopeGrammar of(Language language) {
        return switch (language) {
            case JA -> JapaneseScope.INSTANCE;
            case EN -> EnglishScope.INSTANCE;
        };
    }

    /** Whether a cue reaches back over this text to the mention before it. */
    boolean reachesBack(Gap gap, String between);

    /** Whether a cue reaches back over further members of the enumeration that are no mentions themselves. */
    boolean reachesAcross(String between);

    /** Whether a cue reaches forward over this text to the mention behind it. */
    boolean reachesForward(Gap gap, String between);

    /** Whether members that no term names stand between a cue and a mention, and an enumeration from the mention on. */
    boolean isListed(String between, String from);

    /** Whether this text between a relative and a mention says that the relative has it. */
    boolean relativeHas(String between);

    /** Whether what follows a mention says that the relative before it only noticed it. */
    boolean isWitnessed(String behind);

    /** Whether this text behind a place says that something is there, so the predicate does not speak about the place. */
    boolean isWhere(String behind);

    /** Whether this text between two mentions makes them members of one enumeration. */
    boolean joins(String between);

    /** Whether this text behind a procedure says what it was done for, so that the two were at one time. */
    boolean isReason(String between);

    /** Whether this text between two mentions says that the second came of the first or caused it, so that both were at one time. */
    boolean isConsequence(String between);

    /** Whether a cue that denies speaks about the place behind this text: no palpable lymph nodes. */
    boolean deniesPlace(String between);

    /** Whether this text behind a place does not make another noun of it. */
    boolean isWhole(String behind);

    /** No text longer than this stands inside a scope; keeps work linear in the text. */
    int longest();
}
