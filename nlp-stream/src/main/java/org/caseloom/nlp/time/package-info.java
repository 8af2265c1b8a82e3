/**
 * When things were: {@link org.caseloom.nlp.time.TimeAnnotator} finds the dates, relative times, durations and
 * frequencies of a Japanese text, writes them in the scheme of
 * {@link org.caseloom.contracts.structured.TimeReference}, and gives each mention the time of its clause or sentence.
 * Words and anchors are tables beside this package. Nothing is put into an order here: two times can be compared only
 * where both are dates or both count from the same anchor, and then their values say it.
 */
@NullMarked
package org.caseloom.nlp.time;

import org.jspecify.annotations.NullMarked;
