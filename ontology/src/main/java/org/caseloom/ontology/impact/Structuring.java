package org.caseloom.ontology.impact;

import java.util.Optional;
import java.util.Set;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.TermRelease;

/** Port to the annotators: what they would make of a text under a release nobody has published. Thread-safe. */
public interface Structuring {
    /** Prepares to structure under a release. */
    Reader under(TermRelease release);

    /** Prepares to structure under a release that differs from another one in little, which is much faster. */
    Reader under(TermRelease base, TermRelease release);

    /** The version of the code that structures, as it stands in every document that it makes. */
    String pipeline();

    /** Words that need not hold this form, yet mean something only where the release has it: 無熱 depends on 発熱. */
    Set<String> wordsDependingOn(String form);

    /** Structures many documents under one release. Thread-safe. */
    interface Reader extends AutoCloseable {
        /**
         * Finds the mentions of a document: its sentences and mentions are as the annotators would make them, but for
         * the mentions' places in the story and speakers; the rest may be missing.
         *
         * @throws org.caseloom.contracts.errors.CaseloomException where it cannot be structured
         */
        StructuredDocument mentions(SourceDocument document);

        /** The concept of that id as mentions name it; empty where the release has none. */
        Optional<ConceptReference> reference(String concept);

        @Override
        void close();
    }
}
