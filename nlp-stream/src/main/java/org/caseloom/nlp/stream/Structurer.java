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

    private final Supplier<ReleaseLexicon> release;
    private final ThreadLocal<StructuringEngine> engine = ThreadLocal.withInitial(StructuringEngine::new);

    Structurer(Supplier<ReleaseLexicon> release) {
        this.release = release;
    }

    byte[] structure(byte[] value) {
        SourceDocument document = Json.read(value, SourceDocument.class);
        requireWhole(document);
        byte[] result = Json.write(structured(document));
        if (result.length > LARGEST_RESULT) {
            throw new CaseloomException(ErrorCode.RESULT_TOO_LARGE,
                    "document " + document.id() + " becomes " + result.length + " bytes; the topic takes "
                            + LARGEST_RESULT);
        }
        return result;
    }

    private StructuredDocument structured(SourceDocument document) {
        try {
            return engine.get().structure(document, release.get());
        } catch (CaseloomException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new CaseloomException(ErrorCode.STRUCTURING_FAILED, "document " + document.id() + ": " + e, e);
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
