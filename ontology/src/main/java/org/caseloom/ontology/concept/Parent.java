package org.caseloom.ontology.concept;

import java.util.Set;

/** A concept that this one is a kind of. */
public record Parent(String id, Set<String> sources) {
    public Parent {
        sources = ConceptOrder.sources(sources);
    }
}
