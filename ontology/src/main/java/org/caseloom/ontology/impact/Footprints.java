package org.caseloom.ontology.impact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.caseloom.contracts.terms.Term;
import org.caseloom.lexicon.match.Trace;
import org.caseloom.lexicon.match.Traces;
import org.caseloom.ontology.corpus.Footprint;

/** Where changes leave traces in texts. */
final class Footprints {
    private Footprints() {}

    /**
     * The documents that changes can touch.
     *
     * @param dependents words that mean something only where a release has a form
     */
    static Footprint of(TermChanges changes, Function<String, ? extends Iterable<String>> dependents) {
        if (changes.everything()) {
            return Footprint.EVERYTHING;
        }
        Set<Trace> traces = new HashSet<>();
        for (Term term : changes.forms()) {
            traces.addAll(Traces.all(term));
            dependents.apply(term.text()).forEach(word -> traces.add(Traces.run(word)));
        }
        Set<List<String>> phrases = new HashSet<>();
        for (Trace trace : traces) {
            if (trace.parts().isEmpty()) {
                return Footprint.EVERYTHING; // nothing can be demanded of a text for this form to match there
            }
            phrases.add(trace.parts());
        }
        return new Footprint(false, phrases, Set.copyOf(changes.concepts()));
    }
}
