/** Normalisation that keeps exact offsets, and counting in code points. */
@NullMarked
package org.caseloom.lexicon.text;

import org.jspecify.annotations.NullMarked;
