/**
 * Kafka and Elasticsearch as child processes on loopback: {@link org.caseloom.standalone.servers.EmbeddedKafka} and
 * {@link org.caseloom.standalone.servers.EmbeddedElasticsearch}. Their jars lie in the distribution, away from the
 * application's class path, and they end with this process however it ends.
 */
@NullMarked
package org.caseloom.standalone.servers;

import org.jspecify.annotations.NullMarked;
