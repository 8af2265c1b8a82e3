package org.caseloom.nlp.preview;

import java.util.Optional;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.structured.ConceptReference;
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
        return engines.structure(document, lexicon);
    }

    /**
     * Finds a document's mentions as the stream would, and leaves out what else is said of them and of it.
     *
     * @throws CaseloomException where it cannot be structured, whatever the reason
     */
    public StructuredDocument mentions(SourceDocument document) {
        return engines.mentions(document, lexicon);
    }

    /** The concept of that id as mentions name it under the release; empty where the release has none. */
    public Optional<ConceptReference> reference(String concept) {
        return lexicon.contains(concept) ? Optional.of(lexicon.concept(concept).reference()) : Optional.empty();
    }
}
