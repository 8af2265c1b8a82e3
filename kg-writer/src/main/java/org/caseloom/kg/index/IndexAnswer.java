package org.caseloom.kg.index;

import org.jspecify.annotations.Nullable;

/** What an error of Elasticsearch means for a document. */
enum IndexAnswer {
    /** A newer revision is stored. */
    OUTDATED,
    /** Not now, whatever the document: the server is busy, starting, without its index, or keeps us out. */
    UNAVAILABLE,
    /** Never, as the document is. */
    REFUSED;

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;
    /** A bad request by its status, but no document's fault. */
    private static final String INDEX_CLOSED = "index_closed_exception";
    /** Part of the reason where a request is rejected although no other was under way: it alone is too large. */
    private static final String NOTHING_ELSE_UNDER_WAY = "coordinating_and_primary_bytes=0,";

    /**
     * The meaning of an error. Only what lies in the document itself is refused; whatever else goes wrong is a matter
     * of the server and waits.
     */
    static IndexAnswer of(int status, @Nullable String type, @Nullable String reason) {
        return switch (status) {
            case CONFLICT -> OUTDATED;
            case BAD_REQUEST -> INDEX_CLOSED.equals(type) ? UNAVAILABLE : REFUSED;
            case TOO_LARGE -> REFUSED;
            case TOO_MANY_REQUESTS ->
                reason != null && reason.contains(NOTHING_ELSE_UNDER_WAY) ? REFUSED : UNAVAILABLE;
            default -> UNAVAILABLE;
        };
    }
}
