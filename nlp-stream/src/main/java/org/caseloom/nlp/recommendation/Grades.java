package org.caseloom.nlp.recommendation;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.caseloom.nlp.recommendation.RecommendationWords.Place;

/**
 * How a guideline grades one recommendation: 推奨度1 エビデンスレベルB, グレードC1, (1B), 強い推奨、エビデンスの確実性:低. Immutable.
 */
record Grades(@Nullable String strength, @Nullable String certainty) {
    private static final List<String> LETTERS = List.of("c1", "c2", "a", "b", "c", "d");
    private static final List<String> LEVELS = List.of("iva", "ivb", "iii", "vi", "iv", "ii", "i", "v", "1a", "1b",
            "1c",
            "2a", "2b", "2c", "1", "2", "3", "4", "5", "6");
    /** How far from its name a grade may stand: エビデンスレベルは「B」. */
    private static final int NEAR = 6;
    private static final String BETWEEN = " :は「『【[(=・、";

    /** Reads the grades in a stretch of normalised text. */
    static Grades of(String folded, int from, int to) {
        String strength = null;
        String certainty = null;
        Place evidence = RecommendationWords.JAPANESE.first("evidence", folded, from, to);
        if (evidence != null) {
            int at = value(folded, evidence.end(), to);
            Place word = RecommendationWords.JAPANESE.at("certainty", folded, at);
            certainty = word == null ? letter(folded, at, to) : word.value();
            certainty = certainty == null ? level(folded, at, to) : certainty;
        }
        if (RecommendationWords.JAPANESE.first("strong", folded, from, to) != null) {
            strength = "strong";
        } else if (RecommendationWords.JAPANESE.first("weak", folded, from, to) != null) {
            strength = "weak";
        }
        Place grade = RecommendationWords.JAPANESE.first("grade", folded, from, to);
        if (grade != null && strength == null) {
            int at = value(folded, grade.end(), to);
            strength = letter(folded, at, to);
            strength = strength == null ? numbered(folded, at) : strength;
        }
        int both = joined(folded, from, to);
        if (both >= 0) {
            strength = numbered(folded, both);
            certainty = folded.substring(both + 1, both + 2).toUpperCase(Locale.ROOT);
        }
        return new Grades(strength, certainty);
    }

    /** Whether the guideline grades it at all. */
    boolean isGraded() {
        return strength != null && certainty != null;
    }

    private static int value(String folded, int from, int to) {
        int at = from;
        while (at < to && at - from < NEAR && BETWEEN.indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static @Nullable String letter(String folded, int at, int to) {
        return startingWith(LETTERS, folded, at, to);
    }

    private static @Nullable String level(String folded, int at, int to) {
        return startingWith(LEVELS, folded, at, to);
    }

    private static @Nullable String startingWith(List<String> grades, String folded, int at, int to) {
        for (String grade : grades) {
            int end = at + grade.length();
            if (end <= to && folded.startsWith(grade, at)
                    && (end == folded.length() || !isAlphanumeric(folded.charAt(end)))) {
                return grade.toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static @Nullable String numbered(String folded, int at) {
        if (at >= folded.length()) {
            return null;
        }
        return switch (folded.charAt(at)) {
            case '1' -> "strong";
            case '2' -> "weak";
            default -> null;
        };
    }

    /** Where 1B or 2C stands alone in brackets; -1 where it does not. */
    private static int joined(String folded, int from, int to) {
        for (int at = from; at + 3 < to; at++) {
            char open = folded.charAt(at);
            char strength = folded.charAt(at + 1);
            char certainty = folded.charAt(at + 2);
            if ("([【〔<".indexOf(open) >= 0 && (strength == '1' || strength == '2') && certainty >= 'a'
                    && certainty <= 'd' && ")]】〕>".indexOf(folded.charAt(at + 3)) >= 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
