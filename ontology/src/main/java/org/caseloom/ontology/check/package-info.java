/**
 * What a curator must know before publishing: {@link org.caseloom.ontology.check.Validation} compares a draft with the
 * release in force and reports what the draft breaks, loses or leaves unclear, in words and with advice. Checks of one
 * concept implement {@code ConceptCheck}; what a shape can express lies in {@code shapes.ttl}.
 */
@NullMarked
package org.caseloom.ontology.check;

import org.jspecify.annotations.NullMarked;
