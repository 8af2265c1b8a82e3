package org.caseloom.ontology.impact;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Port to topic reannotations. Thread-safe. */
public interface ReannotationRequests {
    /** Asks for a document to be structured with a release; the future fails where the request could not be stored. */
    CompletableFuture<?> send(String document, String release);

    /** The documents that have been asked for with a release, whenever that was and whether or not they came back. */
    Set<String> sent(String release);
}
