/**
 * Japanese adjectives and verbs in all their inflections, generated from the dictionary form:
 * {@link org.caseloom.lexicon.inflection.Inflection} is the way in. Grammar only; which words there are, the ontology
 * says.
 */
@NullMarked
package org.caseloom.lexicon.inflection;

import org.jspecify.annotations.NullMarked;
