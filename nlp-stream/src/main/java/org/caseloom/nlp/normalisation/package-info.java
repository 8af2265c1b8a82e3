/** The concept that an expression stands for although no term of the release is written so. */
@NullMarked
package org.caseloom.nlp.normalisation;

import org.jspecify.annotations.NullMarked;
