/** Sentences of the clinic for this package. */
@NullMarked
package org.caseloom.nlp.patient;

import org.jspecify.annotations.NullMarked;
