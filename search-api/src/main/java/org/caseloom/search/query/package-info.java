/** From what a person typed to concepts, words and what is asked of each; how it was understood is part of the answer. */
@NullMarked
package org.caseloom.search.query;

import org.jspecify.annotations.NullMarked;
