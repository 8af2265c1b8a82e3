/** Sentences of the clinic for this package. */
@NullMarked
package org.caseloom.nlp.recommendation;

import org.jspecify.annotations.NullMarked;
