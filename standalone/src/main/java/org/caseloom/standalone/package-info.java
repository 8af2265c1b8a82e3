/**
 * Caseloom on one machine: {@link org.caseloom.standalone.Caseloom} is the command line, {@code launch} starts
 * everything in order, {@code servers} runs Kafka and Elasticsearch as child processes, {@code data} is the folder all
 * of it lives in.
 */
@NullMarked
package org.caseloom.standalone;

import org.jspecify.annotations.NullMarked;
