package org.caseloom.ontology.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;

/**
 * Which concepts of sources went from one of our concepts to another: merges and splits show in nothing else.
 *
 * @param arrivals by concept and the concept they came from, the members that came
 * @param moved    every member that went somewhere
 */
record MemberMoves(Map<String, Map<String, List<String>>> arrivals, Set<String> moved) {
    static MemberMoves of(Ontology before, Ontology after, Collection<String> changed) {
        Map<String, String> owners = new HashMap<>();
        for (String id : changed) {
            before.concept(id).ifPresent(concept -> ids(concept).forEach(member -> owners.putIfAbsent(member, id)));
        }
        Map<String, Map<String, List<String>>> arrivals = new HashMap<>();
        Set<String> moved = new HashSet<>();
        for (String id : changed) {
            Set<String> had = new HashSet<>();
            before.concept(id).ifPresent(concept -> ids(concept).forEach(had::add));
            after.concept(id)
                    .ifPresent(concept -> ids(concept).filter(member -> !had.contains(member)).forEach(member -> {
                        String from = owners.get(member);
                        if (from != null && !from.equals(id)) {
                            arrivals.computeIfAbsent(id, _ -> new TreeMap<>())
                                    .computeIfAbsent(from, _ -> new ArrayList<>())
                                    .add(member);
                            moved.add(member);
                        }
                    }));
        }
        return new MemberMoves(arrivals, moved);
    }

    /** What came to a concept, by where from. */
    Map<String, List<String>> into(OntologyConcept concept) {
        return arrivals.getOrDefault(concept.id(), Map.of());
    }

    private static Stream<String> ids(OntologyConcept concept) {
        Stream<String> members = concept.members().stream().map(Member::id);
        // an obsolete concept stands for nothing any more, itself included
        return (concept.inUse() ? Stream.concat(Stream.of(concept.id()), members) : members).distinct();
    }
}
