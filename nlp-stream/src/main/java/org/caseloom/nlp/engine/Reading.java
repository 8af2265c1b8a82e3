package org.caseloom.nlp.engine;

import java.util.function.Supplier;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * One document being read with one release. UIMA makes annotators by class name, so what belongs to the document at
 * hand reaches them as a scoped value: set for exactly the time of one document, and therefore never from two releases.
 */
public record Reading(SourceDocument document, ReleaseLexicon lexicon, NormalizedText text) {
    private static final ScopedValue<Reading> CURRENT = ScopedValue.newInstance();

    /** Normalises the document's text once for all annotators. */
    public static Reading of(SourceDocument document, ReleaseLexicon lexicon) {
        return new Reading(document, lexicon, NormalizedText.of(document.text()));
    }

    /** The document that this thread is reading. */
    public static Reading current() {
        return CURRENT.get();
    }

    /** Does the work with this document as the current one. */
    <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** The index in the normalised text of an offset in the document's text. */
    public int normalized(int offset) {
        int low = 0;
        int high = text.folded().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.originalStart(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
