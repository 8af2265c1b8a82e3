/**
 * The one type system of both languages: cTAKES's, with a small extension for release concepts, quantities, cues and
 * rules. {@link org.caseloom.nlp.cas.CasWriter} writes what was read of a document in these types.
 */
@NullMarked
package org.caseloom.nlp.cas;

import org.jspecify.annotations.NullMarked;
