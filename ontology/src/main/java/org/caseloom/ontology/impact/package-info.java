/**
 * What a change of terms does to the documents: {@link org.caseloom.ontology.impact.TermChanges} says what changed
 * between two releases, {@link org.caseloom.ontology.impact.ImpactPreview} what that would do, and
 * {@link org.caseloom.ontology.impact.Reannotator} has exactly the touched documents structured again.
 * {@link org.caseloom.ontology.impact.CorpusService} holds it all together.
 */
@NullMarked
package org.caseloom.ontology.impact;

import org.jspecify.annotations.NullMarked;
