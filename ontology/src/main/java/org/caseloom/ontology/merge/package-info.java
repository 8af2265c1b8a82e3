/**
 * Makes one concept of what several sources say about the same thing. {@link org.caseloom.ontology.merge.OntologyMerge}
 * merges the files of an import into an ontology, {@link org.caseloom.ontology.merge.Unmerge} takes one merge back.
 * Everything is deterministic: the order of files does not matter, and importing the same files twice changes nothing.
 */
@NullMarked
package org.caseloom.ontology.merge;

import org.jspecify.annotations.NullMarked;
