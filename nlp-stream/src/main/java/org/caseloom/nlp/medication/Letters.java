package org.caseloom.nlp.medication;

import org.caseloom.lexicon.text.Characters;

/** Kinds of characters in normalised text, as names of drugs use them. */
final class Letters {
    private Letters() {}

    /** Whether a compound noun may hold it. */
    static boolean inCompound(char c) {
        return Characters.isKanji(c) || Characters.isKatakana(c) || Characters.isLatin(c) || Characters.isDigit(c)
                || c == '-' || c == '・' || c >= 'α' && c <= 'ω';
    }

    /** The char there; a blank outside of the text. */
    static char at(String text, int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }
}
