package org.caseloom.nlp.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.ReleaseChange;
import org.caseloom.lexicon.match.StopForms;
import org.caseloom.lexicon.match.TermMatcher;
import org.caseloom.lexicon.match.Trace;
import org.caseloom.lexicon.match.Traces;
import org.caseloom.nlp.english.EnglishDictionary;
import org.caseloom.nlp.english.OperationWords;
import org.caseloom.nlp.medication.DrugWords;
import org.caseloom.nlp.negated.NegatedWords;
import org.caseloom.nlp.quantity.QuantityLexicon;
import org.caseloom.nlp.refinement.RefinementRules;

/**
 * A release compiled for structuring: term matchers of both languages, quantity rules and units. Shared by all engines.
 * Immutable and thread-safe. Building takes about two seconds for 200,000 terms; {@link #changed} makes that of a
 * slightly other release in milliseconds.
 */
public final class ReleaseLexicon {
    /** Beyond this share of changed concepts a new build costs little more and scans faster. */
    private static final double MOST_CHANGED = 0.05;

    private final TermRelease release;
    private final ConceptTable concepts;
    private final TermMatcher matcher;
    private final EnglishDictionary english;
    private final QuantityLexicon quantities;
    private final NegatedWords negatedWords;
    private final RefinementRules refinements;

    private ReleaseLexicon(TermRelease release, ConceptTable concepts, TermMatcher matcher,
            EnglishDictionary english) {
        this.release = release;
        this.concepts = concepts;
        this.matcher = matcher;
        this.english = english;
        this.quantities = QuantityLexicon.of(release, concepts.tests(), concepts::find);
        this.refinements = new RefinementRules(release.refinements(), concepts::find);
        this.negatedWords = NegatedWords.of(matcher, StopForms.of(release.stopForms()));
    }

    /** Compiles a release from scratch. */
    public static ReleaseLexicon of(TermRelease release) {
        // of the same size, and nothing in one is for the other: on two processors half the wait for the first document
        CompletableFuture<EnglishDictionary> english = new CompletableFuture<>();
        Thread.ofPlatform().name("english-dictionary").start(() -> complete(english, release));
        TermMatcher matcher = TermMatcher.forText(release);
        ConceptTable concepts = ConceptTable.of(release.concepts());
        try {
            return new ReleaseLexicon(release, concepts, matcher, english.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void complete(CompletableFuture<EnglishDictionary> english, TermRelease release) {
        try {
            english.complete(EnglishDictionary.of(release));
        } catch (RuntimeException | Error e) { // whatever it is, it is thrown where the dictionary is waited for
            english.completeExceptionally(e);
        }
    }

    /**
     * Compiles another release, or a draft over this one. It structures exactly as one compiled from scratch does; what
     * has not changed since the last full build is shared, unless more than 5 % of the concepts have.
     */
    public ReleaseLexicon changed(TermRelease next) {
        ReleaseChange change = ReleaseChange.between(release, next);
        ConceptTable changed = concepts.changed(change.concepts());
        return changed.changes() > 1 + MOST_CHANGED * next.concepts().size()
                ? of(next)
                : new ReleaseLexicon(next, changed, matcher.changed(change), english.changed(change));
    }

    /** The id of the release. */
    public String release() {
        return release.id();
    }

    /** Every concept of the release. */
    public List<Concept> concepts() {
        return release.concepts();
    }

    /** Whether it was compiled from scratch, and not over an earlier one. */
    public boolean isFullBuild() {
        return concepts.changes() == 0;
    }

    /** Whether the release has a concept of that id. */
    public boolean contains(String id) {
        return concepts.find(id) != null;
    }

    /** The concept of that id; asking for one that the release lacks is a fault of the caller. */
    public Concept concept(String id) {
        Concept concept = concepts.find(id);
        if (concept == null) {
            throw new CaseloomException(ErrorCode.INTERNAL, "release " + release.id() + " has no concept " + id);
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

    /** The rules that make more exact diagnoses possible. */
    public RefinementRules refinements() {
        return refinements;
    }

    /** Words that state the absence of what the release names. */
    public NegatedWords negatedWords() {
        return negatedWords;
    }

    /**
     * What a document must hold one of so that a mention of this concept can be in it: traces of its terms, of the words
     * that deny them, and of the tests whose values mean it. The concept need not be of this release: ask both for the
     * concept as it was and as it is, of the release that it belongs to.
     */
    public List<Trace> traces(Concept concept) {
        List<Trace> traces = new ArrayList<>(Traces.of(concept));
        for (Term term : concept.terms()) {
            NegatedWords.wordsOf(term.text()).forEach(word -> traces.add(Traces.run(word)));
        }
        quantities.testsThatMayMean(concept).forEach(test -> traces.addAll(Traces.of(test)));
        DrugWords.wordsOf(concept.id()).forEach(word -> traces.add(Traces.run(word)));
        OperationWords.wordsOf(concept.id()).forEach(word -> traces.add(Traces.run(word)));
        return traces.stream().distinct().toList();
    }

    /** About what it takes in memory, in bytes, without the concepts; what it shares counts fully. */
    public long memory() {
        return matcher.memory() + english.memory();
    }
}
