package org.caseloom.lexicon.match;

import java.util.List;

import org.caseloom.lexicon.text.Characters;

/**
 * Whether a stretch of normalised text may stand on its own there, judged by the characters on both sides. English
 * words and numbers must not be cut; a single kanji or a short kana word inside a longer one is another word.
 */
public final class Boundaries {
    /** Katakana up to this long are often part of a longer loan word (ガン in ガングリオン). */
    private static final int SHORT_KATAKANA = 4;
    /** Hiragana that may follow a hiragana noun: particles and the copula. */
    private static final String PARTICLES = "がをはもとのにへやでなか";

    private static final List<String> PREDICATES = List.of("あり", "ある", "あっ", "みられ", "です", "する", "した", "して", "だっ");

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
        if (end - start == 1 && Characters.isKanji(first)) {
            return !Characters.isKanji(before) && !Characters.isKanji(after);
        }
        if (Characters.isKatakana(first) && Characters.isKatakana(last) && end - start <= SHORT_KATAKANA) {
            return !Characters.isKatakana(before) && !Characters.isKatakana(after);
        }
        if (Characters.isHiragana(first) && Characters.isHiragana(last)) {
            return !Characters.isHiragana(before)
                    && (!Characters.isHiragana(after) || PARTICLES.indexOf(after) >= 0 || beginsPredicate(text, end));
        }
        return true;
    }

    /** Verbs that follow a noun without a particle: めまいあり, むくみみられ. */
    private static boolean beginsPredicate(String text, int at) {
        for (String predicate : PREDICATES) {
            if (text.startsWith(predicate, at)) {
                return true;
            }
        }
        return false;
    }

    static boolean cutsWord(char left, char right) {
        return Characters.isLatin(left) && Characters.isLatin(right)
                || Characters.isDigit(left) && Characters.isDigit(right);
    }
}
