/**
 * English: sentences that survive notes, the release's terms found word by word whatever their spelling and number, and the
 * expressions around them ({@link org.caseloom.nlp.english.NounPhrases}); everything after that is shared with Japanese. cTAKES
 * gives the types of annotations, and its tokens to those who ask for a CAS.
 */
@NullMarked
package org.caseloom.nlp.english;

import org.jspecify.annotations.NullMarked;
