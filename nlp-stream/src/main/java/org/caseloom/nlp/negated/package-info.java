/** Single words that deny what they name: afebrile, 無熱. */
@NullMarked
package org.caseloom.nlp.negated;

import org.jspecify.annotations.NullMarked;
