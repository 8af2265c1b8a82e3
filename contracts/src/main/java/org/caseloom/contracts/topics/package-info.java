/** The topics: {@link org.caseloom.contracts.topics.Topic} says each one's name, cleanup, size and key. */
@NullMarked
package org.caseloom.contracts.topics;

import org.jspecify.annotations.NullMarked;
