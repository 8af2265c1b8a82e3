package org.caseloom.kg.export;

import java.io.IOException;

import org.caseloom.contracts.structured.StructuredDocument;

/** The structured documents as they are now. What cannot be read now is an UnavailableException. */
public interface CaseSource {
    /** Takes a document; may fail as the file it writes to does. */
    @FunctionalInterface
    interface Reader {
        void accept(StructuredDocument document) throws IOException;
    }

    /** How many there are; a few may come or go while they are read. */
    long size();

    /** Shows each once, in the newest revision, on the caller's thread. */
    void forEach(Reader reader) throws IOException;
}
