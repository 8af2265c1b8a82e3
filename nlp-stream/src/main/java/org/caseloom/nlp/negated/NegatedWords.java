package org.caseloom.nlp.negated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.Boundaries;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

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

    /** The negated words that this release gives a meaning. */
    public static NegatedWords of(TermRelease release) {
        Set<String> wanted = WORDS.stream().map(row -> NormalizedText.fold(row.get(2))).collect(Collectors.toSet());
        Map<String, List<Concept>> byTerm = new HashMap<>();
        for (Concept concept : release.concepts()) {
            concept.terms()
                    .stream()
                    .map(term -> NormalizedText.fold(term.text()))
                    .filter(wanted::contains)
                    .distinct()
                    .forEach(form -> byTerm.computeIfAbsent(form, _ -> new ArrayList<>()).add(concept));
        }
        Map<String, NegatedWord> words = new HashMap<>();
        for (List<String> row : WORDS) {
            List<Concept> concepts = byTerm.get(NormalizedText.fold(row.get(2)));
            if (concepts != null) {
                words.put(NormalizedText.fold(row.get(1)), new NegatedWord(row.get(0), row.get(2), concepts));
            }
        }
        return new NegatedWords(new PhraseScanner<>(words));
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
