package org.caseloom.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few ways in which people type an exclusion or an absence beside a word. Works on folded text, in which every
 * minus is the same. This is a query grammar; the text of documents is read by nlp-stream.
 */
final class Cues {
    private static final Pattern EXCLUDING_BEFORE = Pattern.compile("(?:^|(?<=[\\s,、。(]))-$");
    private static final Pattern ABSENT_BEFORE = Pattern
            .compile("(?:^|(?<=[\\s,、。(-]))(?:no|not|without|denies|denied|absent|absence of|negative for)\\s+$");
    private static final Pattern ABSENT_AFTER = Pattern
            .compile(
                    "^(?:\\s*[はもがを])?\\s*(?:\\(-\\)|なし|無し|ない|無い|(?:は?認め(?:られ)?|みられ)(?:ず|ない)|陰性|absent)(?![\\p{L}\\p{N}])");

    private static final Pattern JOINING = Pattern.compile("\\s*[・や]\\s*|\\s+n?or\\s+");

    private Cues() {}

    /** Whether what lies between two terms joins them, so that a denial of one is a denial of both. */
    static boolean joins(String folded, int from, int to) {
        return JOINING.matcher(folded).region(from, to).matches();
    }

    /** Where a minus directly before {@code start} begins; {@code start} itself where there is none. */
    static int excludingBefore(String folded, int from, int start) {
        return startOf(EXCLUDING_BEFORE, folded, from, start);
    }

    /** Where the words that deny what begins at {@code start} begin; {@code start} itself where there are none. */
    static int absentBefore(String folded, int from, int start) {
        return startOf(ABSENT_BEFORE, folded, from, start);
    }

    /** Where the words that deny what ends at {@code end} end; {@code end} itself where there are none. */
    static int absentAfter(String folded, int end, int to) {
        Matcher matcher = ABSENT_AFTER.matcher(folded).region(end, to).useTransparentBounds(true);
        return matcher.find() ? matcher.end() : end;
    }

    private static int startOf(Pattern pattern, String folded, int from, int start) {
        Matcher matcher = pattern.matcher(folded).region(from, start).useTransparentBounds(true);
        return matcher.find() ? matcher.start() : start;
    }
}
