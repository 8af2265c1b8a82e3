package org.caseloom.ingest.intake;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.jobs.Rejection;

/** What came of a draft. */
public sealed interface Judgement {
    /** A document that may be stored; its revision is still 0. */
    record Taken(SourceDocument document) implements Judgement {}

    /** A draft that is not taken, and why. */
    record Refused(Rejection rejection) implements Judgement {}
}
