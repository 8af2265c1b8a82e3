package org.caseloom.ontology.concept;

import java.util.Set;

/**
 * A concept's relation to an identifier elsewhere.
 *
 * @param target CURIE in the spelling of {@link Curie#normalized}: {@code ICD10:R50.9}, {@code MONDO:0005737}
 */
public record Mapping(MappingRelation relation, String target, Set<String> sources) {
    public Mapping {
        sources = ConceptOrder.sources(sources);
    }

    public Mapping(MappingRelation relation, String target, String source) {
        this(relation, target, Set.of(source));
    }
}
