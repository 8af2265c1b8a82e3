package org.caseloom.nlp.english;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two ways to number types and stages: type 2, type II. Only where something is counted, for II may be anything.
 * Stateless and thread-safe.
 */
final class Numerals {
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi",
            "xii");
    private static final Pattern COUNTED = Pattern
            .compile("(?<=\\b(?:type|stage|grade|class|phase)[ -])(1[0-2]|[1-9]|[ivx]{1,4})(?=[abc]?\\b)");

    private Numerals() {}

    /** A term in lower case in both spellings, its own first. */
    static List<String> spellings(String term) {
        Matcher matcher = COUNTED.matcher(term);
        if (!matcher.find()) {
            return List.of(term);
        }
        String numeral = matcher.group();
        int roman = ROMAN.indexOf(numeral);
        if (roman < 0 && !Character.isDigit(numeral.charAt(0))) {
            return List.of(term);
        }
        String other = roman < 0 ? ROMAN.get(Integer.parseInt(numeral) - 1) : Integer.toString(roman + 1);
        return List.of(term, term.substring(0, matcher.start()) + other + term.substring(matcher.end()));
    }
}
