/**
 * Caseloom's own image in containers beside Kafka and Elasticsearch, wired by settings only, asked over the network.
 * {@link org.caseloom.containers.Cluster} starts it all; {@link org.caseloom.containers.NeedsEngine} skips where no engine is.
 */
@NullMarked
package org.caseloom.containers;

import org.jspecify.annotations.NullMarked;
