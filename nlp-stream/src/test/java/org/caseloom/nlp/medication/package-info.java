/** Sentences with drugs. */
@NullMarked
package org.caseloom.nlp.medication;

import org.jspecify.annotations.NullMarked;
