package org.caseloom.ontology.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.caseloom.ontology.concept.OntologyConcept;

/** Who is found under what, in a set of concepts. Immutable and thread-safe; about 150 bytes a surface form. */
final class OntologyIndex {
    static final OntologyIndex EMPTY = OntologyIndex.of(List.of());

    private final Map<Lookup, Map<String, List<String>>> owners;
    private final List<String> withValues;

    private OntologyIndex(Map<Lookup, Map<String, List<String>>> owners, List<String> withValues) {
        this.owners = owners;
        this.withValues = withValues;
    }

    static OntologyIndex of(Collection<OntologyConcept> concepts) {
        Map<Lookup, Map<String, List<String>>> owners = new EnumMap<>(Lookup.class);
        for (Lookup lookup : Lookup.values()) {
            owners.put(lookup, new HashMap<>());
        }
        List<String> withValues = new ArrayList<>();
        for (OntologyConcept concept : concepts) {
            List<String> alone = List.of(concept.id());
            owners.forEach((lookup, keys) -> lookup.keys(concept,
                    key -> keys.merge(key, alone, (first, _) -> united(first, concept.id()))));
            if (concept.analyte() != null) {
                withValues.add(concept.id());
            }
        }
        return new OntologyIndex(owners, List.copyOf(withValues));
    }

    private static List<String> united(List<String> first, String next) {
        if (first.getLast().equals(next)) {
            return first;
        }
        List<String> both = new ArrayList<>(first.size() + 1);
        both.addAll(first);
        both.add(next);
        return both;
    }

    /** Ids of the concepts found under a key. */
    List<String> owners(Lookup lookup, String key) {
        return owners.get(lookup).getOrDefault(key, List.of());
    }

    void forEach(Lookup lookup, BiConsumer<String, List<String>> each) {
        owners.get(lookup).forEach(each);
    }

    /** Ids of the tests that have values. */
    List<String> withValues() {
        return withValues;
    }
}
