package org.caseloom.ontology.concept;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A whole ontology at one moment: a release, or what a draft would make of it. Immutable; copies share their concepts,
 * so that two moments are compared by identity first. A map copy of 200,000 concepts takes some milliseconds.
 *
 * @param byId     concepts by id
 * @param settings everything that belongs to no concept
 */
public record Ontology(Map<String, OntologyConcept> byId, OntologySettings settings) {
    /** Nothing. */
    public static final Ontology EMPTY = new Ontology(Map.of(), OntologySettings.EMPTY);

    public Ontology {
        byId = Collections.unmodifiableMap(new HashMap<>(byId));
    }

    /** Of these concepts; of two with one id the later counts. */
    public static Ontology of(Collection<OntologyConcept> concepts, OntologySettings settings) {
        Map<String, OntologyConcept> byId = HashMap.newHashMap(concepts.size());
        concepts.forEach(concept -> byId.put(concept.id(), concept));
        return new Ontology(byId, settings);
    }

    /** The concept of that id. */
    public Optional<OntologyConcept> concept(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All concepts by id, in order. */
    public List<OntologyConcept> ordered() {
        return List.copyOf(new TreeMap<>(byId).values());
    }

    /** This ontology with some concepts added or replaced. A concept never vanishes: it becomes obsolete. */
    public Ontology with(Collection<OntologyConcept> changed) {
        Map<String, OntologyConcept> next = new HashMap<>(byId);
        changed.forEach(concept -> next.put(concept.id(), concept));
        return new Ontology(next, settings);
    }

    /** This ontology with other settings. */
    public Ontology with(OntologySettings next) {
        return new Ontology(byId, next);
    }
}
