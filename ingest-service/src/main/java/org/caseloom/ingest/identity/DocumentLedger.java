package org.caseloom.ingest.identity;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The revision and content of every document that was ever accepted, about 150 bytes for each. It is filled by what
 * topic documents holds, and told of each send. Revisions of an id only rise, also over deletions, for as long as the
 * topic keeps the deletion. Thread-safe; order between calls for one id is the caller's, see {@link Registrar}.
 */
public final class DocumentLedger {
    /** The content is null where the document is deleted, or where storing it failed. */
    private record Entry(long revision, @Nullable ContentHash content) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private volatile boolean lossy;

    /** The revision under which this very content is stored; empty where it is not. */
    OptionalLong revisionOf(String id, ContentHash content) {
        Entry entry = entries.get(id);
        return entry != null && content.equals(entry.content)
                ? OptionalLong.of(entry.revision)
                : OptionalLong.empty();
    }

    /** The revision that comes next for an id: 1 where it is new. */
    long next(String id) {
        Entry entry = entries.get(id);
        return entry == null ? 1 : entry.revision + 1;
    }

    /** Takes note of a revision, sent or seen on the topic; an older one than the known changes nothing. */
    public void stored(String id, long revision, ContentHash content) {
        record(id, new Entry(revision, content));
    }

    /** Takes note of a deletion, sent or seen on the topic. */
    public void deleted(String id, long revision) {
        record(id, new Entry(revision, null));
    }

    /** Takes note of what an earlier ledger knew. */
    void noted(String id, long revision, @Nullable ContentHash content) {
        record(id, new Entry(revision, content));
    }

    /** What is stored under an id now. */
    Optional<ContentHash> content(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::content);
    }

    /** Takes note that a document did not reach the topic: the same content counts as new again. */
    void documentLost(String id, long revision) {
        lossy = true;
        replace(id, revision, null);
    }

    /** Takes note that a deletion did not reach the topic: what was stored before still is. */
    void deletionLost(String id, long revision, ContentHash before) {
        lossy = true;
        replace(id, revision, before);
    }

    /** How many documents are stored. */
    public long size() {
        return entries.values().stream().filter(entry -> entry.content != null).count();
    }

    /** Whether something that was sent did not arrive: then the topic knows better than this does. */
    boolean isLossy() {
        return lossy;
    }

    /** Hears of each document and deletion there ever was. */
    @FunctionalInterface
    interface Visitor {
        /** The content is null where there is none now. */
        void entry(String id, long revision, @Nullable ContentHash content) throws IOException;
    }

    void visit(Visitor visitor) throws IOException {
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            visitor.entry(each.getKey(), each.getValue().revision, each.getValue().content);
        }
    }

    /** How many ids were ever accepted. */
    int idCount() {
        return entries.size();
    }

    private void replace(String id, long revision, @Nullable ContentHash content) {
        entries.computeIfPresent(id,
                (_, entry) -> entry.revision == revision ? new Entry(revision, content) : entry);
    }

    private void record(String id, Entry noted) {
        entries.merge(id, noted, (known, heard) -> heard.revision >= known.revision ? heard : known);
    }
}
