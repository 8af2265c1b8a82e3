package org.caseloom.nlp.preview;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.EnginePool;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.negated.NegatedWords;

/**
 * Structures documents under any release, beside the stream and with the same engines as it. A release that differs
 * little from the one in force, or from the last one asked for, is ready in milliseconds. Thread-safe.
 */
public final class TrialStructuring implements AutoCloseable {
    private final Supplier<Optional<ReleaseLexicon>> inForce;
    private final EnginePool engines = new EnginePool(Runtime.getRuntime().availableProcessors());
    private volatile @Nullable Compiled last;

    private record Compiled(TermRelease release, ReleaseLexicon lexicon) {}

    /**
     * @param inForce the lexicon that documents are structured with now; others are built over it
     */
    public TrialStructuring(Supplier<Optional<ReleaseLexicon>> inForce) {
        this.inForce = inForce;
    }

    /** Prepares a release; the last one prepared is remembered. */
    public Trial under(TermRelease release) {
        return new Trial(compiled(release), engines);
    }

    /** Prepares a release that differs from another one in little. */
    public Trial under(TermRelease base, TermRelease release) {
        return new Trial(compiled(base).changed(release), engines);
    }

    /** Words that need not hold this form, yet mean something only where the release has it: 無熱 depends on 発熱. */
    public Set<String> wordsDependingOn(String form) {
        return Set.copyOf(NegatedWords.wordsOf(form));
    }

    @SuppressWarnings("ReferenceEquality") // comparing two releases in full takes longer than it saves
    private ReleaseLexicon compiled(TermRelease release) {
        Compiled known = last;
        if (known != null && known.release() == release) {
            return known.lexicon();
        }
        ReleaseLexicon lexicon = inForce.get()
                .map(current -> current.changed(release))
                .orElseGet(() -> ReleaseLexicon.of(release));
        last = new Compiled(release, lexicon);
        return lexicon;
    }

    @Override
    public void close() {
        engines.close();
    }
}
