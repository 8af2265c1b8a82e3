package org.caseloom.nlp.engine;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.StructuredDocument;

/**
 * Engines for callers that come on any thread. At most so many work at once; others wait. Thread-safe. An engine goes
 * back whatever happens, so failures cannot exhaust the pool.
 */
public final class EnginePool implements AutoCloseable {
    private final Semaphore free;
    private final ConcurrentLinkedDeque<StructuringEngine> idle = new ConcurrentLinkedDeque<>();

    /** A pool of at most {@code size} engines, made when they are first needed. */
    public EnginePool(int size) {
        free = new Semaphore(size, true);
    }

    /** Structures one document as {@link StructuringEngine#structure} does. */
    public StructuredDocument structure(SourceDocument document, ReleaseLexicon lexicon) {
        return with(engine -> engine.structure(document, lexicon));
    }

    /** Finds one document's mentions as {@link StructuringEngine#mentions} does. */
    public StructuredDocument mentions(SourceDocument document, ReleaseLexicon lexicon) {
        return with(engine -> engine.mentions(document, lexicon));
    }

    private StructuredDocument with(Function<StructuringEngine, StructuredDocument> work) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted while waiting for an engine", e);
        }
        try {
            StructuringEngine pooled = idle.pollFirst();
            StructuringEngine engine = pooled == null ? new StructuringEngine() : pooled;
            try {
                return work.apply(engine);
            } finally {
                idle.addFirst(engine);
            }
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        for (StructuringEngine engine = idle.pollFirst(); engine != null; engine = idle.pollFirst()) {
            engine.close();
        }
    }
}
