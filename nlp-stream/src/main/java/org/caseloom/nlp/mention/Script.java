package org.caseloom.nlp.mention;

/** What a normalised character is written in. */
enum Script {
    KANJI,
    KATAKANA,
    /** Letters and the hyphen in names: HTLV-1. */
    LATIN,
    DIGIT,
    OTHER;

    static Script of(char c) {
        if (c >= '\u4e00' && c <= '\u9fff' || c == '々' || c >= '\u3400' && c <= '\u4dbf') {
            return KANJI;
        }
        if (c >= 'ァ' && c <= 'ヺ' || c == 'ー') {
            return KATAKANA;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return c >= 'a' && c <= 'z' || c >= 'α' && c <= 'ω' || c == '-' ? LATIN : OTHER;
    }

    /** Whether a run of it that nobody knows is one word. */
    boolean isRun() {
        return this == KATAKANA || this == LATIN || this == DIGIT;
    }
}
