package org.caseloom.nlp.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.caseloom.contracts.documents.Language;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.nlp.engine.Table;

/**
 * The words of one language that say how something fared, and those around them that make it something else.
 * Thread-safe.
 */
record OutcomeWords(PhraseScanner<String> types, List<String> unless, List<String> not, List<String> link,
        List<String> whole) {
    private static final Set<String> GRAMMAR = Set.of("unless", "not", "link", "whole");
    private static final Map<Language, OutcomeWords> ALL = Map.of(Language.JA, read("ja"), Language.EN, read("en"));

    static OutcomeWords of(Language language) {
        return ALL.get(language);
    }

    private static OutcomeWords read(String language) {
        Map<String, String> types = new HashMap<>();
        Map<String, List<String>> grammar = new HashMap<>();
        for (List<String> row : Table.rows(OutcomeWords.class, "words.tsv", 3)) {
            if (!row.get(0).equals(language)) {
                continue;
            }
            List<String> words = List.of(row.get(2).split("\\|"));
            if (GRAMMAR.contains(row.get(1))) {
                grammar.put(row.get(1), words);
            } else {
                words.forEach(word -> types.put(word, row.get(1)));
            }
        }
        return new OutcomeWords(new PhraseScanner<>(types), grammar.getOrDefault("unless", List.of()),
                grammar.getOrDefault("not", List.of()), grammar.getOrDefault("link", List.of()),
                grammar.getOrDefault("whole", List.of()));
    }

    /** Whether one of these words begins here. */
    static boolean begins(List<String> words, String folded, int at) {
        for (String word : words) {
            if (folded.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these words stands between these places. */
    static boolean stands(List<String> words, String folded, int from, int to) {
        for (String word : words) {
            if (folded.indexOf(word, Math.max(0, from), Math.max(from, to)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
