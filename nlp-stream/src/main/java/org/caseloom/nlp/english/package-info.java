/**
 * English by cTAKES, lean: segment, sentence, tokeniser and dictionary lookup from the live release; everything after
 * that is shared with Japanese. cTAKES's own types of dictionaries and terms stay in this package.
 */
@NullMarked
package org.caseloom.nlp.english;

import org.jspecify.annotations.NullMarked;
