package org.caseloom.nlp.engine;

import java.util.HashMap;
import java.util.Map;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.TermMatcher;
import org.caseloom.nlp.english.EnglishDictionary;
import org.caseloom.nlp.negated.NegatedWords;
import org.caseloom.nlp.quantity.QuantityLexicon;

/**
 * A release compiled for structuring: term matchers of both languages, quantity rules and units. Built once per
 * release and shared by all engines. Immutable and thread-safe; building takes about a second for 50,000 terms.
 */
public final class ReleaseLexicon {
    private final String release;
    private final Map<String, Concept> concepts;
    private final TermMatcher matcher;
    private final EnglishDictionary english;
    private final QuantityLexicon quantities;
    private final NegatedWords negatedWords;

    private ReleaseLexicon(TermRelease release) {
        this.release = release.id();
        this.concepts = new HashMap<>(release.concepts().size() * 2);
        release.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        this.matcher = TermMatcher.forText(release);
        this.english = EnglishDictionary.of(release);
        this.quantities = QuantityLexicon.of(release);
        this.negatedWords = NegatedWords.of(release);
    }

    /** Compiles a release. */
    public static ReleaseLexicon of(TermRelease release) {
        return new ReleaseLexicon(release);
    }

    /** The id of the release. */
    public String release() {
        return release;
    }

    /** The concept of that id; asking for one that the release lacks is a fault of the caller. */
    public Concept concept(String id) {
        Concept concept = concepts.get(id);
        if (concept == null) {
            throw new CaseloomException(ErrorCode.INTERNAL, "release " + release + " has no concept " + id);
        }
        return concept;
    }

    /** Finds the release's terms in normalised Japanese text. */
    public TermMatcher matcher() {
        return matcher;
    }

    /** The release's terms as cTAKES looks them up. */
    public EnglishDictionary english() {
        return english;
    }

    /** How values are written and what they mean. */
    public QuantityLexicon quantities() {
        return quantities;
    }

    /** Words that state the absence of what the release names. */
    public NegatedWords negatedWords() {
        return negatedWords;
    }
}
