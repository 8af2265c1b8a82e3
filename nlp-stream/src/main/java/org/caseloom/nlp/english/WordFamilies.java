package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.ContentWords.Gap;
import org.caseloom.lexicon.match.ContentWords.Word;
import org.caseloom.lexicon.match.PlaceWords;
import org.caseloom.nlp.engine.Table;

/**
 * What the words of one family have in common, by {@code families.tsv}: cochlea and cochlear, hypoplasia and hypoplastic, delay and
 * delayed. Stateless and thread-safe.
 */
final class WordFamilies {
    private static final int SHORTEST_WORD = 5;
    private static final int SHORTEST_ROOT = 4;
    private static final String ABNORMALITY = "*";
    /** The adverb of an adjective: visually. */
    private static final String ADVERB = "ally";
    /** Endings and what the family has for them, the longer ones first, by their last letter. */
    private static final Map<Character, List<List<String>>> ENDINGS = Table.rows(WordFamilies.class, "families.tsv", 2)
            .stream()
            .flatMap(row -> Arrays.stream(row.get(1).split("\\|"))
                    .map(ending -> List.of(ending, row.get(0).equals("-") ? "" : row.get(0))))
            .sorted((one, other) -> Integer.compare(other.getFirst().length(), one.getFirst().length()))
            .collect(Collectors.groupingBy(ending -> last(ending.getFirst())));

    private WordFamilies() {}

    /** What all words of the family of a content word begin with, or stand for. */
    static String root(String form) {
        if (ContentWords.isAbnormality(form)) {
            return ABNORMALITY;
        }
        String place = PlaceWords.root(form.endsWith(ADVERB) ? form.substring(0, form.length() - 2) : form);
        if (place != null) {
            return place;
        }
        if (form.length() < SHORTEST_WORD) {
            return form;
        }
        for (List<String> ending : ENDINGS.getOrDefault(last(form), List.of())) {
            int stem = form.length() - ending.getFirst().length();
            if (stem + ending.getLast().length() >= SHORTEST_ROOT && form.endsWith(ending.getFirst())) {
                return form.substring(0, stem) + ending.getLast();
            }
        }
        return form;
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    /** Whether a root only says that a place is not as it should be. */
    static boolean isAbnormality(String root) {
        return root.equals(ABNORMALITY);
    }

    /** Roots in whatever order, each word that only says abnormal as one; empty where nothing else is left. */
    static String key(List<String> roots) {
        List<String> named = roots.stream().filter(root -> !isAbnormality(root)).sorted().toList();
        return named.isEmpty()
                ? ""
                : named.stream()
                        .collect(Collectors.joining(" ", named.size() < roots.size() ? ABNORMALITY + " " : "", ""));
    }

    /**
     * Whether the order of words says nothing: behind a preposition, and where one only says abnormal. Absence of speech is absent
     * speech, and a delay of speech a speech delay.
     */
    static boolean isFree(List<Word> words) {
        return words.stream().skip(1).anyMatch(word -> word.before() == Gap.LINK)
                || words.stream().anyMatch(word -> ContentWords.isAbnormality(word.form()));
    }

    /** Whether the noun at the end of a name is a participle or adjective before the rest: calcified falx, calcification of the falx. */
    static boolean isTurned(List<Word> words, List<Word> named) {
        List<String> roots = roots(words);
        Word turned = named.getLast();
        List<String> turnedFirst = new ArrayList<>(named.size());
        turnedFirst.add(root(turned.form()));
        turnedFirst.addAll(roots(named.subList(0, named.size() - 1)));
        return roots.equals(turnedFirst) && !words.getFirst().form().equals(turned.form());
    }

    /** The roots as they follow one another. */
    static String inOrder(List<Word> words) {
        return String.join(" ", roots(words));
    }

    static List<String> roots(List<Word> words) {
        return words.stream().map(word -> root(word.form())).toList();
    }
}
