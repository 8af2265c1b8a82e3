package org.caseloom.ontology.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;

/**
 * Concepts by their folded names and by what they are a kind of. One that is built after another folds only the names
 * of concepts the other does not have. Immutable.
 */
final class ConceptIndex {
    static final ConceptIndex EMPTY = new ConceptIndex(List.of(), Map.of());

    private final Map<String, Named> byId;
    private final Map<String, List<String>> children = new HashMap<>();

    /** A name as it is searched and as it is written; the smaller the rank, the better a name. */
    record Name(String folded, String text, int rank) {}

    /** A concept and its names. */
    record Named(OntologyConcept concept, List<Name> names) {}

    private ConceptIndex(Collection<OntologyConcept> concepts, Map<String, Named> known) {
        this.byId = HashMap.newHashMap(concepts.size());
        for (OntologyConcept concept : concepts) {
            Named before = known.get(concept.id());
            byId.put(concept.id(), before != null && before.concept == concept
                    ? before
                    : new Named(concept, namesOf(concept)));
            concept.parents()
                    .stream()
                    .map(Parent::id)
                    .distinct()
                    .forEach(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>(2)).add(concept.id()));
        }
    }

    /** The index of these concepts, built after this one. */
    ConceptIndex then(Collection<OntologyConcept> concepts) {
        return new ConceptIndex(concepts, byId);
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Ids of the concepts directly below another. */
    List<String> childrenOf(String parent) {
        return children.getOrDefault(parent, List.of());
    }

    void forEach(Consumer<Named> action) {
        byId.values().forEach(action);
    }

    private static List<Name> namesOf(OntologyConcept concept) {
        List<Name> found = new ArrayList<>(concept.labels().size() + 4);
        found.add(new Name(concept.id().toLowerCase(Locale.ROOT), concept.id(), 0));
        for (Label label : concept.labels()) {
            found.add(new Name(NormalizedText.fold(label.text()).strip(), label.text(), 1 + label.kind().ordinal()));
        }
        for (Mapping mapping : concept.mappings()) {
            if (mapping.relation() == MappingRelation.EXACT || mapping.relation() == MappingRelation.CLASSIFIED_AS) {
                found.add(new Name(mapping.target().toLowerCase(Locale.ROOT), mapping.target(), 20));
            }
        }
        return found;
    }
}
