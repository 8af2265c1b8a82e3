/** The published release as search needs it: concepts, what is narrower, what people type, what to suggest. */
@NullMarked
package org.caseloom.search.release;

import org.jspecify.annotations.NullMarked;
