/**
 * What annotators note about a document, as records of its own: mentions with their evidence, sections, sentences,
 * dosings, relations, recommendations. {@link org.caseloom.nlp.types.DocumentReader} makes the structured document of them,
 * {@link org.caseloom.nlp.cas.CasWriter} the annotations of UIMA.
 */
@NullMarked
package org.caseloom.nlp.types;

import org.jspecify.annotations.NullMarked;
