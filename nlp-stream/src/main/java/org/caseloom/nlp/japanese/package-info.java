/**
 * Japanese sentences and terms. Terms are matched on characters, not on tokens: morphological analysers cut medical
 * words up. Sections, quantities and context are shared with English.
 */
@NullMarked
package org.caseloom.nlp.japanese;

import org.jspecify.annotations.NullMarked;
