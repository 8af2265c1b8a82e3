package org.caseloom.nlp.mention;

import org.caseloom.lexicon.text.Characters;

/** What a normalised character is written in. */
enum Script {
    KANJI,
    KATAKANA,
    /** Letters and the hyphen in names: HTLV-1. */
    LATIN,
    DIGIT,
    OTHER;

    static Script of(char c) {
        if (Characters.isKanji(c)) {
            return KANJI;
        }
        if (Characters.isKatakana(c)) {
            return KATAKANA;
        }
        if (Characters.isDigit(c)) {
            return DIGIT;
        }
        return c >= 'a' && c <= 'z' || c >= 'α' && c <= 'ω' || c == '-' ? LATIN : OTHER;
    }

    /** Whether a run of it that nobody knows is one word. */
    boolean isRun() {
        return this == KATAKANA || this == LATIN || this == DIGIT;
    }
}
