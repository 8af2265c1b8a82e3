package org.caseloom.kg.export;

import java.io.IOException;

import org.caseloom.contracts.structured.StructuredDocument;

/** Writes cases into one file. For one thread. */
public interface CaseWriter {
    /** Adds a case. */
    void write(StructuredDocument document) throws IOException;

    /** All cases are there: what is not written yet is written. The stream stays open. */
    void finish() throws IOException;
}
