package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.NarrowedNames;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermRank;
import org.caseloom.lexicon.match.Traces;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * What more words make of a concept, whichever of its names they stand with: unilateral and renal aplasia make unilateral renal agenesis.
 * Keeps the words of the names that were asked for. Thread-safe.
 */
final class Narrowing {
    private final EnglishDictionary dictionary;
    private final Map<String, Names> names = new ConcurrentHashMap<>();

    /** The roots of a concept's names, each once, and of all of them together. */
    private record Names(List<List<String>> each, Set<String> all) {
        static Names of(Concept concept) {
            List<List<String>> each = NarrowedNames.names(concept)
                    .stream()
                    .map(Narrowing::roots)
                    .filter(roots -> !roots.isEmpty() && roots.size() < LoosePhrases.MOST_WORDS)
                    .distinct()
                    .toList();
            return new Names(each, each.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet()));
        }
    }

    Narrowing(EnglishDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Whether a root is of a word in some name of a concept. */
    boolean isOf(Concept concept, String root) {
        return names(concept).all().contains(root);
    }

    /**
     * The findings directly below a concept that one of its names and more words make together, best first. A text that a change of
     * such a name is not known to touch ({@link NarrowedNames}) does not hold it.
     *
     * @param more roots of words
     * @param text what holds these words and the mention of the concept
     */
    List<TermEntry> below(Concept concept, List<String> more, String text) {
        for (List<String> name : names(concept).each()) {
            List<String> roots = new ArrayList<>(name);
            roots.addAll(more);
            List<TermEntry> found = dictionary.families(WordFamilies.key(roots))
                    .stream()
                    .filter(entry -> entry.concept().broader().contains(concept.id())
                            && isIn(NormalizedText.fold(text), entry.term(), concept))
                    .toList();
            if (!found.isEmpty()) {
                return TermRank.ranked(found);
            }
        }
        return List.of();
    }

    private static boolean isIn(String text, Term name, Concept above) {
        return NarrowedNames.of(name, above)
                .stream()
                .anyMatch(narrowed -> Traces.all(narrowed).stream().anyMatch(trace -> trace.isIn(text)));
    }

    private Names names(Concept concept) {
        return names.computeIfAbsent(concept.id(), _ -> Names.of(concept));
    }

    private static List<String> roots(Term term) {
        return WordFamilies.roots(ContentWords.of(term.text().toLowerCase(Locale.ROOT)));
    }
}
