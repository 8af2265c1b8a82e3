/**
 * The one type system of both languages: cTAKES's, with a small extension for release concepts, quantities, cues and
 * rules. Annotators write these types, {@link org.caseloom.nlp.types.DocumentReader} reads them back, and no other
 * package of Caseloom sees UIMA.
 */
@NullMarked
package org.caseloom.nlp.types;

import org.jspecify.annotations.NullMarked;
