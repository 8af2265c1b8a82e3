/**
 * Whole clinical expressions in Japanese text. Japanese builds them of site, side, quality, head and suffix
 * (左下葉の多発浸潤影, 肝機能障害, 壊死性多発肝腫瘤), so most of them stand in no terminology. A text is cut into terms of the
 * release and pieces of word formation ({@link org.caseloom.nlp.mention.Segmentation}), neighbouring pieces are joined
 * around a head ({@link org.caseloom.nlp.mention.Expressions}), and the head, with as much of its left as the release
 * knows, gives the concept ({@link org.caseloom.nlp.mention.ExpressionConcepts}). What words of formation mean stands
 * in {@code formation.tsv}; diseases and findings stand only in the ontology.
 */
@NullMarked
package org.caseloom.nlp.mention;

import org.jspecify.annotations.NullMarked;
