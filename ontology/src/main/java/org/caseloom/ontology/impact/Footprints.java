package org.caseloom.ontology.impact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.caseloom.contracts.terms.Term;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.corpus.Footprint;

/** Where changes leave traces in texts. */
final class Footprints {
    /** Between the pieces of a form the text may differ: a line break for a blank, a blank around a hyphen. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Footprints() {}

    /**
     * The documents that changes can touch.
     *
     * @param dependents words that mean something only where a release has a folded form
     */
    static Footprint of(TermChanges changes, Function<String, Set<String>> dependents) {
        if (changes.everything()) {
            return Footprint.EVERYTHING;
        }
        Set<List<String>> phrases = new HashSet<>();
        for (Term term : changes.forms()) {
            String form = NormalizedText.fold(term.text()).strip();
            add(phrases, form);
            dependents.apply(form).forEach(word -> add(phrases, NormalizedText.fold(word)));
        }
        return new Footprint(false, phrases, Set.copyOf(changes.concepts()));
    }

    private static void add(Set<List<String>> phrases, String form) {
        List<String> pieces = BETWEEN.splitAsStream(form).filter(piece -> !piece.isEmpty()).toList();
        if (!pieces.isEmpty()) {
            phrases.add(pieces);
        } else if (!form.isBlank()) {
            phrases.add(List.of(form.strip()));
        }
    }
}
