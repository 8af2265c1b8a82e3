/**
 * The concepts of the release in force, for a store that the ontology does not keep its own graph in: read from topic
 * terms by {@link org.caseloom.kg.concepts.ConceptRunner}, kept by a {@link org.caseloom.kg.concepts.ConceptStore}.
 */
@NullMarked
package org.caseloom.kg.concepts;

import org.jspecify.annotations.NullMarked;
