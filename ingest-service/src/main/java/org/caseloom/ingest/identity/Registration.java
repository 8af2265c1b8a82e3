package org.caseloom.ingest.identity;

import java.util.concurrent.Future;

/** What registering a document came to. */
public sealed interface Registration {
    /** The revision under which the content is stored. */
    long revision();

    /** New or changed: sent, and stored once the future completes; it fails where the broker refuses. */
    record Sent(long revision, Future<?> stored) implements Registration {}

    /** Already there with the same content; nothing was sent. */
    record Duplicate(long revision) implements Registration {}
}
