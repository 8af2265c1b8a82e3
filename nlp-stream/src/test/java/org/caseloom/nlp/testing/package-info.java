/** A small release and documents for the tests of this module. */
@NullMarked
package org.caseloom.nlp.testing;

import org.jspecify.annotations.NullMarked;
