package org.caseloom.nlp.japanese;

import org.caseloom.lexicon.text.Characters;

/**
 * Where a Japanese sentence ends: at 。！？, at a full stop that is neither in a number nor between Latin words (38．5度, E.
 * coli), and at the end of a line, unless the line is broken inside of a sentence: behind a comma or a particle, with
 * no list item on the next one.
 */
final class SentenceEnds {
    private static final String CLOSING = "」』）)】〕］]\"”";
    private static final String CONTINUING = "、，､のがをはにへとや（(「";
    private static final String ITEMS = "■●◆○◇▼□*＊#＃・･-－‐※→＞>【[［<＜①②③④⑤⑥⑦⑧⑨";
    /** Shorter lines are lists and headings, not broken ones. */
    private static final int SHORTEST_BROKEN_LINE = 15;

    private SentenceEnds() {}

    /** The offset behind the sentence that begins at {@code from}. */
    static int next(String text, int from, int limit) {
        int line = from;
        for (int at = from; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '\n' && at == line && at > from && text.charAt(at - 1) == '\r') {
                line = at + 1; // the second half of a line end that has been read
            } else if (c == '\n' || c == '\r') {
                if (!isBroken(text, line, at, limit)) {
                    return behind(text, at, limit);
                }
                line = at + 1;
            } else if (ends(text, at)) {
                return behind(text, at, limit);
            }
        }
        return limit;
    }

    private static int behind(String text, int at, int limit) {
        int end = at + 1;
        while (end < limit && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether the sentence goes on in the next line. */
    private static boolean isBroken(String text, int line, int at, int limit) {
        if (at - line < SHORTEST_BROKEN_LINE || CONTINUING.indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        int next = at + 1;
        if (next < limit && text.charAt(at) == '\r' && text.charAt(next) == '\n') {
            next++;
        }
        return next < limit && !Character.isWhitespace(text.charAt(next)) && ITEMS.indexOf(text.charAt(next)) < 0;
    }

    private static boolean ends(String text, int at) {
        return switch (text.charAt(at)) {
            case '。', '｡', '！', '？', '!', '?' -> true;
            case '．', '.' -> endsAtStop(text, at);
            default -> false;
        };
    }

    private static boolean endsAtStop(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (Character.isDigit(before)) {
            return !Character.isDigit(after);
        }
        return !Characters.isLatin(before) || after == '\n' || after == '\r' || isJapanese(after);
    }

    private static boolean isJapanese(char c) {
        return c >= 'ぁ' && c <= 'ヺ' || c >= '\u4e00' && c <= '\u9fff';
    }
}
