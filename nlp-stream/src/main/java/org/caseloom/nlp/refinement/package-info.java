/**
 * More exact diagnoses that a document does not state but its findings suggest, by the refinement rules of the release:
 * 糖尿病 with GAD抗体陽性 and insulin may be type 1 diabetes. They are offered beside the mentions, marked as inferred, and never
 * among them. The way in is {@link org.caseloom.nlp.refinement.RefinementAnnotator}.
 */
@NullMarked
package org.caseloom.nlp.refinement;

import org.jspecify.annotations.NullMarked;
