package org.caseloom.nlp.english;

import java.util.Locale;
import java.util.Set;

/**
 * Where English sentences end: at a full stop, question or exclamation mark before a new beginning, unless the stop belongs to an
 * abbreviation; and at the end of a line that is not broken for its length alone. Stateless; linear in the text.
 */
final class EnglishSentenceEnds {
    private static final Set<String> ABBREVIATIONS = Set.of("dr", "mr", "mrs", "ms", "prof", "st", "vs", "fig", "figs",
            "no", "nos", "e.g", "i.e", "eg", "ie", "cf", "approx", "al", "pt", "pts", "resp", "inc", "ref", "refs",
            "vol",
            "ca", "jr", "sr", "wt", "ht", "spp", "sp", "var", "subsp", "dept", "hosp", "max", "min", "avg", "q");
    /** Words that no sentence ends with. */
    private static final Set<String> WANTING = Set.of("a", "an", "the", "any", "no", "of", "in", "on", "with",
            "without",
            "and", "or", "nor", "for", "to", "from", "by", "at", "is", "was", "were", "are", "his", "her", "has",
            "had");
    private static final String MARKS = ".:?!;";
    private static final String CLOSING = ")]\"'”’";
    private static final int LONGEST_ABBREVIATION = 6;
    /** Shorter lines are lists and headings, not broken ones. */
    private static final int SHORTEST_BROKEN_LINE = 40;

    private EnglishSentenceEnds() {}

    /** The offset behind the sentence that begins at {@code from}. */
    static int next(String text, int from, int limit) {
        int line = from;
        for (int at = from; at < limit; at++) {
            switch (text.charAt(at)) {
                case '\n', '\r' -> {
                    if (at > line && !isBroken(text, line, at, limit)) {
                        return at + 1;
                    }
                    line = at + 1;
                }
                case '.' -> {
                    if (begins(text, at + 1, limit, true) && !isAbbreviated(text, from, at)) {
                        return behind(text, at + 1, limit);
                    }
                }
                case '!', '?' -> {
                    if (begins(text, at + 1, limit, false)) {
                        return behind(text, at + 1, limit);
                    }
                }
                case '。', '！', '？' -> {
                    return at + 1;
                }
                default -> {
                    // goes on
                }
            }
        }
        return limit;
    }

    private static int behind(String text, int at, int limit) {
        int end = at;
        while (end < limit && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether a new sentence can begin behind a mark: a blank and then no small letter. */
    private static boolean begins(String text, int from, int limit, boolean stop) {
        int at = behind(text, from, limit);
        if (at >= limit) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(at))) {
            return false;
        }
        while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at >= limit || !stop || !Character.isLowerCase(text.charAt(at));
    }

    private static boolean isAbbreviated(String text, int from, int stop) {
        int begin = stop;
        while (begin > from && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        if (stop - begin == 1 && Character.isUpperCase(text.charAt(begin))) {
            // an initial; a vitamin or hepatitis of one letter ends sentences rarely
            return begin == from || text.charAt(begin - 1) == ' ';
        }
        return stop - begin <= LONGEST_ABBREVIATION
                && ABBREVIATIONS.contains(text.substring(begin, stop).toLowerCase(Locale.ROOT));
    }

    /** Whether the sentence goes on in the next line: a small letter after a long line, or after a word that wants another. */
    private static boolean isBroken(String text, int line, int at, int limit) {
        int next = at + 1;
        if (next < limit && text.charAt(at) == '\r' && text.charAt(next) == '\n') {
            next++;
        }
        while (next < limit && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        int last = at;
        while (last > line && text.charAt(last - 1) == ' ') {
            last--;
        }
        if (next >= limit || last == line || MARKS.indexOf(text.charAt(last - 1)) >= 0
                || !Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        int begin = last; // no further than the line, so that time stays linear
        while (begin > line && text.charAt(begin - 1) != ' ') {
            begin--;
        }
        String word = text.substring(begin, last);
        return at - line >= SHORTEST_BROKEN_LINE || WANTING.contains(word.toLowerCase(Locale.ROOT));
    }
}
