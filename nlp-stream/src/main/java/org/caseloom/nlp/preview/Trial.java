package org.caseloom.nlp.preview;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.engine.EnginePool;
import org.caseloom.nlp.engine.ReleaseLexicon;

/** Documents under one release. Thread-safe; holds nothing that must be closed. */
public final class Trial {
    private final ReleaseLexicon lexicon;
    private final EnginePool engines;

    Trial(ReleaseLexicon lexicon, EnginePool engines) {
        this.lexicon = lexicon;
        this.engines = engines;
    }

    /**
     * Structures a document as the stream would.
     *
     * @throws CaseloomException where it cannot be structured, whatever the reason
     */
    public StructuredDocument structure(SourceDocument document) {
        try {
            return engines.structure(document, lexicon);
        } catch (CaseloomException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new CaseloomException(ErrorCode.STRUCTURING_FAILED, "document " + document.id() + ": " + e, e);
        }
    }
}
