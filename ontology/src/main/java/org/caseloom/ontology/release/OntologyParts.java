package org.caseloom.ontology.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;

/**
 * Cuts an ontology into parts: first what belongs to no concept, then some hundred concepts each. A concept's part
 * depends on its id and the number of parts alone. Stateless.
 */
final class OntologyParts {
    /** Concepts in a part, about: some ten kilobytes, which are written in milliseconds. */
    private static final int CONCEPTS_IN_A_PART = 500;

    private OntologyParts() {}

    /** The parts of an ontology, by place. */
    static List<Ontology> of(Ontology ontology) {
        // a power of two, so that an ontology that grows is seldom cut otherwise
        int places = Integer.highestOneBit(Math.max(1, ontology.byId().size() / CONCEPTS_IN_A_PART));
        List<List<OntologyConcept>> byPlace = new ArrayList<>(places);
        for (int place = 0; place < places; place++) {
            byPlace.add(new ArrayList<>());
        }
        ontology.byId().forEach((id, concept) -> byPlace.get(Math.floorMod(id.hashCode(), places)).add(concept));
        List<Ontology> parts = new ArrayList<>(places + 1);
        parts.add(new Ontology(Map.of(), ontology.settings()));
        byPlace.forEach(concepts -> parts.add(Ontology.of(concepts, OntologySettings.EMPTY)));
        return parts;
    }

    /** The ontology of these parts. */
    static Ontology joined(List<Ontology> parts) {
        Map<String, OntologyConcept> byId = new HashMap<>();
        parts.forEach(part -> byId.putAll(part.byId()));
        return new Ontology(byId, parts.getFirst().settings());
    }

    /** Whether two parts say the same, told by their concepts' identity. */
    @SuppressWarnings("ReferenceEquality") // ontologies share the concepts that did not change
    static boolean sameObjects(Ontology one, Ontology other) {
        return one.byId().size() == other.byId().size()
                && one.settings().equals(other.settings())
                && one.byId().values().stream().allMatch(concept -> other.byId().get(concept.id()) == concept);
    }
}
