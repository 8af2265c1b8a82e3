package org.caseloom.ingest.identity;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.ingest.broker.History;

/** Fills the ledger from topic documents, and hears there of its own sends again, which changes nothing. Thread-safe. */
public record TopicMemory(DocumentLedger ledger) implements History.DocumentListener {
    @Override
    public void stored(SourceDocument document) {
        ledger.stored(document.id(), document.revision(), ContentHash.of(document));
    }

    @Override
    public void deleted(String id, long revision) {
        ledger.deleted(id, revision);
    }
}
