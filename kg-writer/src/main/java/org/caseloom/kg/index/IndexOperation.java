package org.caseloom.kg.index;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import org.jspecify.annotations.Nullable;

import org.caseloom.kg.sink.Change;

/**
 * A change as an operation on the index. The version is the document's own revision, never an offset, and the same
 * revision may be written again: an annotation by a newer release replaces the older one.
 *
 * @param entry the entry's JSON; null for a removal
 */
record IndexOperation(Change change, byte @Nullable [] entry) {
    /** What an operation adds to a request beside its entry. */
    private static final int FRAME = 200;

    static IndexOperation of(Change change) {
        return switch (change) {
            case Change.Replacement replacement ->
                new IndexOperation(replacement, IndexEntry.json(replacement.content()));
            case Change.Removal removal -> new IndexOperation(removal, null);
        };
    }

    int bytes() {
        return FRAME + (entry == null ? 0 : entry.length);
    }

    BulkOperation request() {
        Long revision = change.revision();
        VersionType versioning = revision == null ? null : VersionType.ExternalGte;
        byte[] json = entry;
        return json == null
                ? BulkOperation.of(bulk -> bulk.delete(
                        delete -> delete.id(change.document()).version(revision).versionType(versioning)))
                : BulkOperation.of(bulk -> bulk.<BinaryData>index(index -> index.id(change.document())
                        .version(revision)
                        .versionType(versioning)
                        .document(BinaryData.of(json, ContentType.APPLICATION_JSON))));
    }
}
