package org.caseloom.ingest.identity;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.ingest.broker.Outbox;

/**
 * Gives documents their revisions and sends them. Two callers with the same id wait for each other, so revisions go
 * out in order; different ids do not. A document the broker does not store is forgotten again, and can be sent anew.
 * Thread-safe, for one process: two ingest services on the same topic would give the same revision twice.
 */
public final class Registrar {
    private static final int LOCKS = 64;

    private final DocumentLedger ledger;
    private final Outbox outbox;
    private final Lock[] locks = IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

    public Registrar(DocumentLedger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Sends the document if it is new or changed, with the revision that is its turn. */
    public Registration register(SourceDocument document, @Nullable JobPlace place) {
        String id = document.id();
        ContentHash content = ContentHash.of(document);
        Lock lock = lock(id);
        lock.lock();
        try {
            OptionalLong known = ledger.revisionOf(id, content);
            if (known.isPresent()) {
                return new Registration.Duplicate(known.getAsLong());
            }
            long revision = ledger.next(id);
            CompletableFuture<?> stored = outbox.send(revised(document, revision), place);
            ledger.stored(id, revision, content);
            return sent(revision, stored, () -> ledger.documentLost(id, revision));
        } finally {
            lock.unlock();
        }
    }

    /** Sends the deletion of a document; empty where there is none of that id. */
    public Optional<Registration.Sent> delete(String id) {
        Lock lock = lock(id);
        lock.lock();
        try {
            Optional<ContentHash> before = ledger.content(id);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            long revision = ledger.next(id);
            CompletableFuture<?> stored = outbox.delete(id, revision);
            ledger.deleted(id, revision);
            return Optional.of(sent(revision, stored, () -> ledger.deletionLost(id, revision, before.get())));
        } finally {
            lock.unlock();
        }
    }

    private static Registration.Sent sent(long revision, CompletableFuture<?> stored, Runnable undo) {
        return new Registration.Sent(revision, stored.whenComplete((_, failure) -> {
            if (failure != null) {
                undo.run();
            }
        }));
    }

    private Lock lock(String id) {
        return locks[Math.floorMod(id.hashCode(), LOCKS)];
    }

    private static SourceDocument revised(SourceDocument document, long revision) {
        return new SourceDocument(document.id(), revision, document.lang(), document.kind(), document.title(),
                document.text(), document.published(), document.source());
    }
}
