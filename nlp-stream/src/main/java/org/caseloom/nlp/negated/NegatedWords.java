package org.caseloom.nlp.negated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.Boundaries;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.match.StopForms;
import org.caseloom.lexicon.match.TermMatcher;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.types.Evidence;

/**
 * The negated words whose positive term the release knows; a release without "febrile" makes "afebrile" mean nothing.
 * Immutable and thread-safe.
 */
public final class NegatedWords {
    private static final List<List<String>> WORDS = Table.rows(NegatedWords.class, "words.tsv", 3);

    private final PhraseScanner<NegatedWord> scanner;

    /** A word that states the absence of some concepts. */
    private record NegatedWord(String rule, String term, List<Concept> concepts) {}

    /** A negated word in a normalised text. */
    public record Hit(int start, int end, String rule, String term, List<Concept> concepts) {}

    private NegatedWords(PhraseScanner<NegatedWord> scanner) {
        this.scanner = scanner;
    }

    /** The negated words to which the terms of a release give a meaning; a stop form neither gives nor has one. */
    public static NegatedWords of(TermMatcher terms, StopForms stopForms) {
        Map<String, NegatedWord> words = new HashMap<>();
        for (List<String> row : WORDS) {
            List<Concept> concepts = Evidence.concepts(terms.entries(row.get(2)));
            if (!concepts.isEmpty() && !stopForms.contains(row.get(1))) {
                words.put(StopForms.key(row.get(1)), new NegatedWord(row.get(0), row.get(2), concepts));
            }
        }
        return new NegatedWords(new PhraseScanner<>(words));
    }

    /** The words that deny a form: 無熱 and 平熱 for 発熱; none for most. They hold no trace of the form itself. */
    public static List<String> wordsOf(String form) {
        String key = StopForms.key(form);
        return WORDS.stream().filter(row -> StopForms.key(row.get(2)).equals(key)).map(row -> row.get(1)).toList();
    }

    /** Reports the negated words of a text. */
    public void find(NormalizedText text, Consumer<Hit> hits) {
        scanner.scan(text.folded(), (start, end, word) -> {
            if (Boundaries.standAlone(text.folded(), start, end)) {
                hits.accept(new Hit(start, end, word.rule(), word.term(), word.concepts()));
            }
        });
    }
}
