/**
 * Structuring under releases that are not in force, for those who want to know what a draft would do:
 * {@link org.caseloom.nlp.preview.TrialStructuring} is the way in.
 */
@NullMarked
package org.caseloom.nlp.preview;

import org.jspecify.annotations.NullMarked;
