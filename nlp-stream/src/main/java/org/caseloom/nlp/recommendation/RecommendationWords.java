package org.caseloom.nlp.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/** The words of a language, by what they say and the longest first. Thread-safe. */
final class RecommendationWords {
    /** A word and what it says. */
    record Word(String text, String value) {}

    /** A word found at a place of a text. */
    record Place(int start, int end, String value) {}

    static final RecommendationWords JAPANESE = new RecommendationWords("words.tsv");
    static final RecommendationWords ENGLISH = new RecommendationWords("english.tsv");

    private final Map<String, List<Word>> words;

    private RecommendationWords(String table) {
        words = words(table);
    }

    /** Whether nothing but numbers and signs stands in this stretch. */
    static boolean withoutLetters(String folded, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.isLetter(folded.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Where the first word of this kind stands; of several at one place the longest; null where none does. */
    @Nullable
    Place first(String kind, String text, int from, int to) {
        Place first = null;
        for (Word word : words.getOrDefault(kind, List.of())) {
            int at = text.indexOf(word.text(), from, to);
            if (at >= 0 && (first == null || at < first.start())) {
                first = new Place(at, at + word.text().length(), word.value());
            }
        }
        return first;
    }

    /** Which word of this kind ends last, the longest of those; null where none stands in this stretch. */
    @Nullable
    Place last(String kind, String text, int from, int to) {
        Place last = null;
        for (Word word : words.getOrDefault(kind, List.of())) {
            int length = word.text().length();
            int least = last == null ? from : Math.max(from, last.end() - length + 1);
            int at = to - length;
            while (at >= least && !text.startsWith(word.text(), at)) {
                at--;
            }
            if (at >= least) {
                last = new Place(at, at + length, word.value());
            }
        }
        return last;
    }

    /** Which word of this kind begins at this very place; null where none does. */
    @Nullable
    Place at(String kind, String text, int at) {
        for (Word word : words.getOrDefault(kind, List.of())) {
            if (text.startsWith(word.text(), at)) {
                return new Place(at, at + word.text().length(), word.value());
            }
        }
        return null;
    }

    /** The text without the words of this kind at its end. */
    String withoutTail(String kind, String text) {
        for (Word word : words.getOrDefault(kind, List.of())) {
            if (text.endsWith(word.text())) {
                return text.substring(0, text.length() - word.text().length());
            }
        }
        return text;
    }

    private static Map<String, List<Word>> words(String table) {
        Map<String, List<Word>> words = new HashMap<>();
        for (List<String> row : Table.rows(RecommendationWords.class, table, 3)) {
            for (String word : row.get(2).split("\\|")) {
                words.computeIfAbsent(row.get(0), _ -> new ArrayList<>())
                        .add(new Word(NormalizedText.fold(word), row.get(1)));
            }
        }
        words.values()
                .forEach(alike -> alike.sort(Comparator.comparingInt((Word word) -> word.text().length())
                        .reversed()
                        .thenComparing(Word::text)));
        return words;
    }
}
