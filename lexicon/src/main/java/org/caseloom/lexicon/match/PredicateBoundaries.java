package org.caseloom.lexicon.match;

import org.caseloom.lexicon.inflection.Ending;
import org.caseloom.lexicon.text.Characters;

/**
 * Whether an inflected form may stand at a place of normalised text. Auxiliaries follow it without a gap (痛かったです),
 * particles and adverbs go before it, so the rules of {@link Boundaries} for nouns would refuse nearly all of it; but
 * in kana it must not be cut out of another word (使いたい is not いたい). Stateless and thread-safe.
 */
final class PredicateBoundaries {
    /** A form of two kana is refused behind hiragana that are no particle, one of three behind most. */
    private static final int SHORT = 2;
    private static final int MIDDLING = 3;
    private static final String PARTICLES = "がはもをにでと";
    private static final String NOUN_PARTICLES = "がをもはの";
    /** These go before any noun: 右足が痛い. */
    private static final String SIDES = "右左両";
    /** What particles and adverbs end in: すごく, 少し, かなり, まだ, ひどい. */
    private static final String BEFORE = "がはもをにでとのへやてくしりだかいばらねよ";
    /** Behind a stem these begin another noun or verb: 吐き気, 腫れ物, 吐き出す. */
    private static final String OTHER_WORDS = "気物者込取切合直";

    private PredicateBoundaries() {}

    static boolean standAlone(String text, int start, int end, Ending ending) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        return !Boundaries.cutsWord(before, text.charAt(start)) && begins(text, start, end, before)
                && ends(text, start, end, after, ending);
    }

    private static boolean begins(String text, int start, int end, char before) {
        char first = text.charAt(start);
        if (Characters.isKatakana(first)) {
            return !Characters.isKatakana(before);
        }
        if (Characters.isKanji(first)) {
            return !Characters.isKanji(before) || SIDES.indexOf(before) >= 0 || !beginsWithNoun(text, start, end);
        }
        if (!Characters.isHiragana(first)) {
            return true;
        }
        if (first == 'い') {
            // verbs in たい would end in it: 使いたい, もらいたい
            return !Characters.isKanji(before) && (!Characters.isHiragana(before) || "がはもの".indexOf(before) >= 0);
        }
        int length = end - start;
        if (Characters.isKanji(before)) {
            return length > SHORT; // else it may be the tail of a verb
        }
        return !Characters.isHiragana(before) || length > MIDDLING
                || (length == MIDDLING ? BEFORE : PARTICLES).indexOf(before) >= 0;
    }

    /** 前頭が痛い is not 頭が痛い, nor is 炎症反応がない 反応がない; while 腰痛い is 痛い. */
    private static boolean beginsWithNoun(String text, int start, int end) {
        int at = start + 1;
        while (at < end && Characters.isKanji(text.charAt(at))) {
            at++;
        }
        return at < end && NOUN_PARTICLES.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean ends(String text, int start, int end, char after, Ending ending) {
        char last = text.charAt(end - 1);
        if (Boundaries.cutsWord(last, after) || Characters.isKatakana(last) && Characters.isKatakana(after)) {
            return false;
        }
        if (Characters.isHiragana(after)) {
            return ending.before(after) && !isItaike(text, start, end, after);
        }
        if (!ending.mayEndClause() || Characters.isKanji(last) && Characters.isKanji(after)) {
            return false;
        }
        return ending != Ending.CONTINUATIVE || OTHER_WORDS.indexOf(after) < 0
                && !(after == '出' && end + 1 < text.length() && "さしすせそ".indexOf(text.charAt(end + 1)) >= 0);
    }

    /** いたいけな has nothing to do with いたい; いたいけど has. */
    private static boolean isItaike(String text, int start, int end, char after) {
        return after == 'け' && text.startsWith("いたい", start) && end - start == MIDDLING
                && (end + 1 == text.length() || text.charAt(end + 1) != 'ど' && text.charAt(end + 1) != 'れ');
    }
}
