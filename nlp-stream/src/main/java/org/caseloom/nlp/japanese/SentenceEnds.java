package org.caseloom.nlp.japanese;

/**
 * Where a Japanese sentence ends: at 。！？ and at the end of a line, and at a full stop that is neither in a number nor
 * behind a Latin letter (38．5度, E. coli).
 */
final class SentenceEnds {
    private static final String CLOSING = "」』）)】〕］]\"”";

    private SentenceEnds() {}

    /** The offset behind the sentence that begins at {@code from}. */
    static int next(String text, int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (ends(text, at)) {
                int end = at + 1;
                while (end < limit && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                return end;
            }
        }
        return limit;
    }

    private static boolean ends(String text, int at) {
        return switch (text.charAt(at)) {
            case '。', '｡', '！', '？', '!', '?', '\n', '\r' -> true;
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
        return !isLatin(before);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 'ａ' && c <= 'ｚ' || c >= 'Ａ' && c <= 'Ｚ';
    }
}
