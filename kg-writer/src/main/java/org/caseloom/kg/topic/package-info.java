/**
 * The ports of {@link org.caseloom.kg.sink} and {@link org.caseloom.kg.index} towards Kafka. Kafka's types stay in here.
 */
@NullMarked
package org.caseloom.kg.topic;

import org.jspecify.annotations.NullMarked;
