package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.lexicon.match.ContentWords.Word;

/**
 * English names that no terminology lists, but that follow from what the concept above is called: where unilateral renal agenesis is
 * a renal agenesis, and that is a renal aplasia as well, there is unilateral renal aplasia. Stateless and thread-safe.
 */
public final class NarrowedNames {
    private static final int MOST_WORDS = 6;

    private NarrowedNames() {}

    /** The names of a concept that take part. */
    public static List<Term> names(Concept concept) {
        return concept.terms().stream().filter(NarrowedNames::isName).toList();
    }

    /** Whether a form takes part. */
    public static boolean isName(Term term) {
        return term.lang() == Language.EN && term.text().indexOf(',') == term.text().lastIndexOf(',')
                && switch (term.kind()) {
                    case PREFERRED, ALTERNATIVE, LAY -> true;
                    case COLLECTED, PREDICATE, ABBREVIATION, READING, QUANTITY_SYMBOL -> false;
                };
    }

    /** What a concept with this name is called besides, where that is a name of the concept above it with some more words. */
    public static List<Term> of(Term name, Concept above) {
        List<Word> words = words(name);
        if (!isName(name) || words.size() > MOST_WORDS) {
            return List.of();
        }
        List<Term> names = names(above);
        Set<String> all = roots(words);
        List<Term> narrowed = new ArrayList<>();
        for (Term part : names) {
            Set<String> shared = roots(words(part));
            if (!shared.isEmpty() && shared.size() < all.size() && all.containsAll(shared)) {
                String more = words.stream()
                        .filter(word -> !shared.contains(root(word)))
                        .map(word -> name.text().substring(word.start(), word.end()))
                        .collect(Collectors.joining(" "));
                names.forEach(
                        other -> narrowed.add(new Term(more + " " + other.text(), Language.EN, Kind.ALTERNATIVE)));
            }
        }
        return narrowed.stream().distinct().toList();
    }

    /** Whether a name holds all words of another. */
    public static boolean holds(Term name, Term part) {
        return roots(words(name)).containsAll(roots(words(part)));
    }

    private static List<Word> words(Term term) {
        return ContentWords.of(term.text().toLowerCase(Locale.ROOT));
    }

    private static Set<String> roots(List<Word> words) {
        return words.stream().map(NarrowedNames::root).collect(Collectors.toSet());
    }

    private static String root(Word word) {
        return PlaceWords.rootOrForm(word.form());
    }
}
