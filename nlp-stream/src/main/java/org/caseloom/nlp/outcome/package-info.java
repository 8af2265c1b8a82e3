/**
 * How events and the patient fared: improved, resolved, recurred, died. {@link
 * org.caseloom.nlp.outcome.OutcomeAnnotator} is the way in, {@code words.tsv} holds the words of both languages.
 */
@NullMarked
package org.caseloom.nlp.outcome;

import org.jspecify.annotations.NullMarked;
