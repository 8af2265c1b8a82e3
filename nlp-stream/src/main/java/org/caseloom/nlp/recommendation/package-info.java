/**
 * Recommendations of guidelines: what is recommended for whom, how strongly, on what evidence. {@link
 * org.caseloom.nlp.recommendation.RecommendationAnnotator} is the way in.
 */
@NullMarked
package org.caseloom.nlp.recommendation;

import org.jspecify.annotations.NullMarked;
