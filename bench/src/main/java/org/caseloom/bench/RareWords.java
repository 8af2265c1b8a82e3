package org.caseloom.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts in how many texts each word of two to four kanji occurs, to find one that is as frequent as wanted. Only what
 * stands somewhere between other characters than kanji is a word, for inside a longer run it may be none; but where it is
 * one, its occurrences in longer runs count too, as annotators find it there. Not thread-safe.
 */
final class RareWords {
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}&&\\p{L}&&[\\u0000-\\uffff]]+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private final Map<String, Integer> texts = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private int size;

    /** Counts what one more text holds, each once. */
    void add(String text) {
        size++;
        Set<String> parts = new HashSet<>();
        KANJI.matcher(text).results().map(MatchResult::group).forEach(run -> {
            if (run.length() >= SHORTEST && run.length() <= LONGEST) {
                words.add(run);
            }
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int start = 0; start + length <= run.length(); start++) {
                    parts.add(run.substring(start, start + length));
                }
            }
        });
        parts.forEach(part -> texts.merge(part, 1, Integer::sum));
    }

    /**
     * The words whose share of the texts is nearest to the one wanted, nearest first, and among equals in the order of
     * their characters, so that the same texts always give the same words.
     *
     * @param isFree whether a word may be taken at all
     */
    List<String> nearest(double share, Predicate<String> isFree, int most) {
        double wanted = share * size;
        return texts.entrySet()
                .stream()
                .filter(entry -> words.contains(entry.getKey()))
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingDouble(
                        entry -> Math.abs(entry.getValue() - wanted)).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(isFree)
                .limit(most)
                .toList();
    }

    /** In how many texts these kanji stand. */
    int texts(String word) {
        return texts.getOrDefault(word, 0);
    }
}
