package org.caseloom.ontology.imports;

import org.caseloom.ontology.concept.MappingRelation;

/**
 * A concept's identifier elsewhere, as a source states it.
 *
 * @param target CURIE in the spelling of {@code Curie.normalized}
 */
public record SourceMapping(MappingRelation relation, String target) {}
