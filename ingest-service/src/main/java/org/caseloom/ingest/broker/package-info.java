/**
 * The border to Kafka: {@link org.caseloom.ingest.broker.Outbox} is all that is sent from here,
 * {@link org.caseloom.ingest.broker.History} all that is read. Everything else in the service knows only these two.
 */
@NullMarked
package org.caseloom.ingest.broker;

import org.jspecify.annotations.NullMarked;
