package org.caseloom.lexicon.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Folds that depend on the neighbours of a character, and may make one character of several: on normalised text, its
 * case kept. Folding twice changes nothing. Stateless and thread-safe.
 *
 * <p>Hiragana and katakana stay apart, for particles are hiragana (がん is not ガン in 患者がん…), and so does a final
 * long-vowel mark, for コンピュータ is a part of コンピューター: both are matters of single forms.
 */
final class ContextFolding {
    /** A stretch of the text that is written otherwise. */
    record Fold(int length, String replacement) {}

    /** Spelled-out letters as they occur in names of substances and types; mu is a unit, and pi a word. */
    private static final Map<String, String> GREEK = Map.of("alpha", "α", "beta", "β", "gamma", "γ", "delta", "δ",
            "kappa", "κ", "lambda", "λ", "omega", "ω");
    private static final Map<String, String> ROMAN = Map.ofEntries(Map.entry("i", "1"), Map.entry("ii", "2"),
            Map.entry("iii", "3"), Map.entry("iv", "4"), Map.entry("v", "5"), Map.entry("vi", "6"),
            Map.entry("vii", "7"), Map.entry("viii", "8"), Map.entry("ix", "9"), Map.entry("x", "10"),
            Map.entry("xi", "11"), Map.entry("xii", "12"));
    private static final int LONGEST_ROMAN = 4;
    private static final int SHORTEST_GREEK = 4;
    private static final int LONGEST_GREEK = 6;
    /** What is counted in Roman numerals: types, degrees, stages, groups, heart sounds. */
    private static final String COUNTED = "型度期群音";
    private static final Set<String> COUNTING_WORDS = Set.of("type", "stage", "grade", "class", "phase");
    /** The voiced v, with the small vowel behind it, as most write it. */
    private static final Map<Character, String> V = Map.of('ァ', "バ", 'ィ', "ビ", 'ェ', "ベ", 'ォ', "ボ");
    /** The counter of months and places: か月 and its other spellings. */
    private static final String COUNTERS = "ケヵカか箇";
    private static final String COUNTED_BY_IT = "月所国年";
    private static final String NUMBERS = "数何一二三四五六七八九十";

    private ContextFolding() {}

    /** Whether {@link #at} ever says anything of this char. */
    static boolean mayBegin(char c) {
        if (c < 'ァ') {
            return isAsciiLetter(c) || c == '-' || c == 'ß' || c == 'か';
        }
        return switch (c) {
            case 'ヴ', 'ィ', 'ェ', 'ォ', 'ケ', 'ヵ', 'カ', '箇' -> true;
            default -> false;
        };
    }

    /**
     * What begins at this place of a text; null for the char itself.
     *
     * @param folded what became of the text before the place; its first {@code done} chars
     * @param text   the text; its first {@code length} chars
     */
    static @Nullable Fold at(char[] folded, int done, char[] text, int length, int at) {
        char c = text[at];
        if (c > 'ß' && c < 'ァ' && c != 'か') {
            return null;
        }
        char before = done == 0 ? ' ' : folded[done - 1];
        char after = at + 1 < length ? text[at + 1] : ' ';
        if (c < 0x80 ? isAsciiLetter(c) : c == 'ß') {
            return isLatin(before) ? null : latin(folded, done, text, length, at);
        }
        if (c == '-') {
            // a dash between katakana is a long-vowel mark; where it joins two names, it is so in all their spellings
            return Characters.isKatakana(before) && Characters.isKatakana(after) ? new Fold(1, "ー") : null;
        }
        if (c == 'ヴ') {
            String whole = V.get(after);
            return whole == null ? new Fold(1, "ブ") : new Fold(2, whole);
        }
        if (c == 'ィ' || c == 'ェ' || c == 'ォ') {
            return before == 'ウ' ? new Fold(1, String.valueOf((char) (c + 1))) : null;
        }
        boolean counter = COUNTERS.indexOf(c) >= 0 && COUNTED_BY_IT.indexOf(after) >= 0;
        return counter && (before >= '0' && before <= '9' || NUMBERS.indexOf(before) >= 0) ? new Fold(1, "ヶ") : null;
    }

    /** At the beginning of a run of Latin letters. */
    private static @Nullable Fold latin(char[] folded, int done, char[] text, int length, int at) {
        int end = at + 1;
        while (end < length && end - at <= LONGEST_GREEK && isLatin(text[end])) {
            end++;
        }
        int letters = end - at;
        if (letters == 1 && text[at] == 'ß') {
            // the only Latin letter without Latin neighbours that is not read as itself: ß遮断薬
            return new Fold(1, "β");
        }
        if (letters > LONGEST_GREEK) {
            return null;
        }
        if (!mayBeNumeral(text[at]) && letters < SHORTEST_GREEK) {
            return null;
        }
        String run = new String(text, at, letters);
        String greek = GREEK.get(run.toLowerCase(Locale.ROOT));
        if (greek != null) {
            return new Fold(letters, greek);
        }
        int roman = romanLength(run);
        if (roman == 0 || !isCounted(text, length, end) && !followsCountingWord(folded, done)) {
            return null;
        }
        return new Fold(roman, ROMAN.get(run.substring(0, roman).toLowerCase(Locale.ROOT)));
    }

    private static boolean mayBeNumeral(char first) {
        return switch (first) {
            case 'i', 'v', 'x', 'I', 'V', 'X' -> true;
            default -> false;
        };
    }

    /** How many letters of a run are a Roman numeral, if it is one whole or with a, b or c behind: IIIb. */
    private static int romanLength(String run) {
        if (run.length() <= LONGEST_ROMAN && ROMAN.containsKey(run.toLowerCase(Locale.ROOT))) {
            return run.length();
        }
        int last = run.length() - 1;
        boolean suffixed = last > 0 && last <= LONGEST_ROMAN && "abcABC".indexOf(run.charAt(last)) >= 0;
        // in small letters it could be a word: via
        String numeral = run.substring(0, last);
        return suffixed && numeral.equals(numeral.toUpperCase(Locale.ROOT))
                && ROMAN.containsKey(numeral.toLowerCase(Locale.ROOT)) ? last : 0;
    }

    private static boolean isCounted(char[] text, int length, int end) {
        return end < length && COUNTED.indexOf(text[end]) >= 0;
    }

    /** Whether one of the words stands before, with a blank or hyphen between. */
    private static boolean followsCountingWord(char[] folded, int done) {
        int end = done - 1;
        if (end < 0 || folded[end] != ' ' && folded[end] != '-') {
            return false;
        }
        int begin = end;
        while (begin > 0 && isAsciiLetter(folded[begin - 1])) {
            begin--;
        }
        boolean wholeWord = begin == 0 || !isLatin(folded[begin - 1]);
        return wholeWord && end - begin <= LONGEST_GREEK
                && COUNTING_WORDS.contains(new String(folded, begin, end - begin).toLowerCase(Locale.ROOT));
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isLatin(char c) {
        return isAsciiLetter(c) || c >= 0xc0 && c < 0x250 && Character.isLetter(c);
    }
}
