package org.caseloom.lexicon.match;

import java.lang.Character.UnicodeScript;

/**
 * Whether a stretch of normalised text may stand on its own there, judged by the characters on both sides. English
 * words and numbers must not be cut; a single kanji or a short kana word inside a longer one is another word.
 */
public final class Boundaries {
    /** Katakana up to this long are often part of a longer loan word (ガン in ガングリオン). */
    private static final int SHORT_KATAKANA = 4;
    /** Hiragana that may follow a hiragana noun: particles and the copula. */
    private static final String PARTICLES = "がをはもとのにへやでなか";

    private Boundaries() {}

    /** Whether the stretch is a word of its own, as far as its neighbours tell. */
    public static boolean standAlone(String text, int start, int end) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        if (cutsWord(before, first) || cutsWord(last, after)) {
            return false;
        }
        if (end - start == 1 && isKanji(first)) {
            return !isKanji(before) && !isKanji(after);
        }
        if (isKatakana(first) && isKatakana(last) && end - start <= SHORT_KATAKANA) {
            return !isKatakana(before) && !isKatakana(after);
        }
        if (isHiragana(first) && isHiragana(last)) {
            return !isHiragana(before) && (!isHiragana(after) || PARTICLES.indexOf(after) >= 0);
        }
        return true;
    }

    static boolean cutsWord(char left, char right) {
        return isLatin(left) && isLatin(right) || isDigit(left) && isDigit(right);
    }

    static boolean isLatin(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                : Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isKanji(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c == '々' || c >= '\u3400' && c <= '\u4dbf';
    }

    static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }
}
