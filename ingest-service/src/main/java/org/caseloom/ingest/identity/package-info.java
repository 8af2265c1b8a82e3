/**
 * Which documents are known and in which revision. {@link org.caseloom.ingest.identity.DocumentLedger} holds a hash
 * and a revision for every id, filled from topic documents at the start;
 * {@link org.caseloom.ingest.identity.Registrar} is the one way to send a document or a deletion, so that revisions
 * reach the topic in order.
 */
@NullMarked
package org.caseloom.ingest.identity;

import org.jspecify.annotations.NullMarked;
