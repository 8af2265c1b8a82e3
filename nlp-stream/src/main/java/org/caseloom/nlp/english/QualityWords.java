package org.caseloom.nlp.english;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.nlp.engine.Table;

/** English words for how severe a finding is, how it goes, where and how many, by {@code qualities.tsv}. Stateless and thread-safe. */
final class QualityWords {
    private static final Map<String, Quality> QUALITIES = new HashMap<>();
    private static final Set<String> BETWEEN = new HashSet<>();
    private static final Set<String> BEING = new HashSet<>();

    static {
        for (List<String> row : Table.rows(QualityWords.class, "qualities.tsv", 3)) {
            List<String> words = Arrays.asList(row.get(2).split("\\|"));
            switch (row.getFirst()) {
                case "between" -> BETWEEN.addAll(words);
                case "being" -> BEING.addAll(words);
                case String kind -> words.forEach(word -> QUALITIES.put(word, new Quality(kind, row.get(1))));
            }
        }
    }

    /** What one word says. */
    record Quality(String kind, String value) {}

    private QualityWords() {}

    /** What a word in lower case says of a finding; null where it says nothing. */
    static @Nullable Quality of(String word) {
        return QUALITIES.get(word);
    }

    /** Whether a word may stand between a quality and the finding. */
    static boolean isBetween(String word) {
        return BETWEEN.contains(word);
    }

    /** Whether a word ties a quality behind it to the finding before it. */
    static boolean isBeing(String word) {
        return BEING.contains(word);
    }
}
