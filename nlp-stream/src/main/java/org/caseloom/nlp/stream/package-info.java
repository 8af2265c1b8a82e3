/**
 * The Kafka Streams application: documents and re-annotations in, structured documents, dead letters and progress out,
 * exactly once. Kafka's types stay in this package.
 */
@NullMarked
package org.caseloom.nlp.stream;

import org.jspecify.annotations.NullMarked;
