/**
 * Structuring: from texts to facts, as a Kafka Streams application and as one call. Start at
 * {@link org.caseloom.nlp.engine.StructuringEngine}; {@link org.caseloom.nlp.StructuringService} runs it on the topics.
 */
@NullMarked
package org.caseloom.nlp;

import org.jspecify.annotations.NullMarked;
