/**
 * Which mention causes, treats, locates or proves which, as far as a sentence says so. {@link
 * org.caseloom.nlp.relation.RelationAnnotator} is the way in, {@code rules.tsv} holds the rules.
 */
@NullMarked
package org.caseloom.nlp.relation;

import org.jspecify.annotations.NullMarked;
