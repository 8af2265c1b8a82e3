package org.caseloom.nlp.stream;

import java.util.function.Supplier;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;

/**
 * From the bytes of a document to those of its structured form. Thread-safe: each stream thread has one engine for all
 * of its tasks, gone with the thread. Every way to fail is a {@link CaseloomException}, so nothing a topic holds can end
 * a stream thread.
 */
final class Structurer {
    /** Room for key, headers and framing below what the topic takes. */
    private static final int LARGEST_RESULT = Topic.STRUCTURED_DOCUMENTS.largestRecord() - 64 * 1024;

    /** Bytes of JSON that a mention takes at least; a result that cannot fit is refused before it fills the memory. */
    private static final int SMALLEST_MENTION = 200;

    private final Supplier<ReleaseLexicon> release;
    private final ThreadLocal<StructuringEngine> engine = ThreadLocal.withInitial(StructuringEngine::new);

    Structurer(Supplier<ReleaseLexicon> release) {
        this.release = release;
    }

    byte[] structure(byte[] value) {
        SourceDocument document = Json.read(value, SourceDocument.class);
        requireWhole(document);
        StructuredDocument structured = engine.get().structure(document, release.get());
        requireRoom(document, (long) structured.mentions().size() * SMALLEST_MENTION);
        byte[] result = Json.write(structured);
        requireRoom(document, result.length);
        return result;
    }

    private static void requireRoom(SourceDocument document, long bytes) {
        if (bytes > LARGEST_RESULT) {
            throw new CaseloomException(ErrorCode.RESULT_TOO_LARGE,
                    "document " + document.id() + " becomes at least " + bytes + " bytes; the topic takes "
                            + LARGEST_RESULT);
        }
    }

    /** JSON can leave out what a document cannot be without. */
    private static void requireWhole(SourceDocument document) {
        if (document.id() == null || document.lang() == null || document.kind() == null || document.text() == null) {
            throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE,
                    "a document needs id, lang, kind and text; " + document.id() + " lacks one");
        }
    }
}
