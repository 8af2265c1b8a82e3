package org.caseloom.nlp.medication;

/** Kinds of characters in normalised text, as names of drugs use them. */
final class Letters {
    private Letters() {}

    static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    static boolean isKanji(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c == '々' || c >= '\u3400' && c <= '\u4dbf';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a compound noun may hold it. */
    static boolean inCompound(char c) {
        return isKanji(c) || isKatakana(c) || isLatin(c) || isDigit(c) || c == '-' || c == '・' || c >= 'α' && c <= 'ω';
    }

    /** The char there; a blank outside of the text. */
    static char at(String text, int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }
}
