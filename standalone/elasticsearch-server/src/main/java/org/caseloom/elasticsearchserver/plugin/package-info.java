/**
 * What the jars on Maven Central leave out of a full Elasticsearch: Japanese and English analysis under its official
 * names, so that the same index settings work on a full server, and {@code GET /}, which clients ask first.
 */
package org.caseloom.elasticsearchserver.plugin;
