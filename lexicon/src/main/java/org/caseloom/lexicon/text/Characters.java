package org.caseloom.lexicon.text;

/**
 * What kind of character one is, as word boundaries in clinical text ask for it. One definition for all who match
 * characters, so that a word that ends for the lexicon ends for every annotator. Stateless and thread-safe.
 */
public final class Characters {
    private Characters() {}

    /** A Latin letter; accented ones and full-width ones too. Cheap for Japanese text: no look into Unicode's tables. */
    public static boolean isLatin(char c) {
        if (c < 0x250) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xc0 && c != '×' && c != '÷';
        }
        return c >= 'Ａ' && c <= 'ｚ' && Character.isLetter(c) || c >= 0x1e00 && c <= 0x1eff;
    }

    /** An ASCII digit: what every digit is in normalised text. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** An ideograph, or the mark that repeats one. */
    public static boolean isKanji(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c == '々' || c >= '\u3400' && c <= '\u4dbf';
    }

    /** A full-width katakana letter, or the long vowel mark. */
    public static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    public static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }
}
