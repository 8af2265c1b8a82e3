package org.caseloom.bench;

import java.lang.Character.UnicodeScript;
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
 * Counts in how many texts each word of two to four kanji occurs, to find one that is as frequent as wanted. A word is
 * what stands between other characters than kanji, for inside a longer run it may be none. Not thread-safe.
 */
final class RareWords {
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private final Map<String, Integer> texts = new HashMap<>();
    private int size;

    /** Counts the words of one more text, each once. */
    void add(String text) {
        size++;
        Set<String> words = new HashSet<>();
        KANJI.matcher(text).results().map(MatchResult::group).filter(RareWords::isWord).forEach(words::add);
        words.forEach(word -> texts.merge(word, 1, Integer::sum));
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
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingDouble(
                        entry -> Math.abs(entry.getValue() - wanted)).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(isFree)
                .limit(most)
                .toList();
    }

    /** In how many texts a word stands by itself. */
    int texts(String word) {
        return texts.getOrDefault(word, 0);
    }

    private static boolean isWord(String run) {
        int length = run.codePointCount(0, run.length());
        return length >= SHORTEST && length <= LONGEST
                && run.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN && Character.isLetter(c));
    }
}
