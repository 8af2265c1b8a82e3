/**
 * What lies between two moments of the ontology: {@link org.caseloom.ontology.diff.OntologyDiff} finds the changes,
 * {@link org.caseloom.ontology.diff.ChangeWords} says each in a sentence, and
 * {@link org.caseloom.ontology.diff.OntologyPatch} writes them for machines.
 */
@NullMarked
package org.caseloom.ontology.diff;

import org.jspecify.annotations.NullMarked;
