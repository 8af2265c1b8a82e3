package org.caseloom.ontology.imports.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A code system as its file states it.
 *
 * @param properties of the code system itself, by their path: {@code ^version}, {@code Id}; the first statement counts
 */
record FshCodeSystem(Map<String, String> properties, List<FshConcept> concepts) {
    FshCodeSystem {
        properties = Map.copyOf(properties);
        concepts = List.copyOf(concepts);
    }

    /** A property; empty where nothing, or an empty text, stands there. */
    Optional<String> property(String path) {
        return Optional.ofNullable(properties.get(path)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether a concept has others below it, or stands at the top of a system that has. */
    boolean hasGroups() {
        return concepts.stream().anyMatch(concept -> concept.parent() != null);
    }
}
