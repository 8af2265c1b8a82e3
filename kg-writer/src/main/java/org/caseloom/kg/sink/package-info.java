/**
 * How a store is kept up to date from a topic, whatever store it is: {@link org.caseloom.kg.sink.SinkRunner} collects
 * records into batches, a {@link org.caseloom.kg.sink.Sink} writes them and commits several together where that is
 * cheaper, and then what became of them is reported before the place in the topic is given up.
 */
@NullMarked
package org.caseloom.kg.sink;

import org.jspecify.annotations.NullMarked;
