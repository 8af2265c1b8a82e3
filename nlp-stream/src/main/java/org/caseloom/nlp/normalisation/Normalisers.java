package org.caseloom.nlp.normalisation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.engine.ReleaseLexicon;

/**
 * The normalisers of the release in force, built when first asked for: most systems never need those of one language.
 * Thread-safe; whoever asks first waits for the build, and so does who comes meanwhile.
 */
public final class Normalisers {
    private final BiFunction<SourceDocument, ReleaseLexicon, StructuredDocument> structuring;
    private final Map<Language, Normaliser> built = new EnumMap<>(Language.class);
    private @Nullable ReleaseLexicon of;

    /** Normalisers that structure so. */
    public Normalisers(BiFunction<SourceDocument, ReleaseLexicon, StructuredDocument> structuring) {
        this.structuring = structuring;
    }

    /** The normaliser of a language with that release; those of another release are forgotten. */
    public synchronized Normaliser of(Language language, ReleaseLexicon lexicon) {
        if (of != lexicon) {
            built.clear();
            of = lexicon;
        }
        return built.computeIfAbsent(language,
                wanted -> Normaliser.of(wanted, lexicon, document -> structuring.apply(document, lexicon)));
    }
}
