package org.caseloom.ontology.impact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.NarrowedNames;

/**
 * What else texts may call concepts whose names or places changed: by the names of the concepts directly above, too
 * ({@link NarrowedNames}).
 *
 * @param concepts ids of concepts above with so many such names that a mention of them says as much
 * @param forms    these names
 */
record NarrowedReach(Set<String> concepts, Set<Term> forms) {
    /** For one concept above. */
    private static final int MOST_FORMS = 200;

    /**
     * What to look for in documents.
     *
     * @param changed the names that a concept got or lost, by its id; all where it moved or is of one release only
     */
    static NarrowedReach of(TermRelease before, TermRelease after, Map<String, Set<Term>> changed) {
        NarrowedReach reach = new NarrowedReach(new HashSet<>(), new HashSet<>());
        if (!changed.isEmpty()) {
            reach.add(before, changed);
            reach.add(after, changed);
        }
        return reach;
    }

    private void add(TermRelease release, Map<String, Set<Term>> changed) {
        Map<String, Set<Term>> narrowed = new HashMap<>();
        Map<String, Concept> above = above(release, changed.keySet());
        for (Concept concept : release.concepts()) {
            Set<Term> own = changed.getOrDefault(concept.id(), Set.of());
            for (String id : concept.broader()) {
                Concept broader = above.get(id);
                Set<Term> parts = changed.getOrDefault(id, Set.of());
                if (broader != null && !(own.isEmpty() && parts.isEmpty())) {
                    Set<Term> names = narrowed.computeIfAbsent(id, _ -> new HashSet<>());
                    NarrowedNames.names(concept)
                            .stream()
                            .filter(name -> own.contains(name)
                                    || parts.stream().anyMatch(part -> NarrowedNames.holds(name, part)))
                            .forEach(name -> names.addAll(NarrowedNames.of(name, broader)));
                }
            }
        }
        narrowed.forEach((id, names) -> {
            if (names.size() > MOST_FORMS) {
                concepts.add(id);
            } else {
                forms.addAll(names);
            }
        });
    }

    /** The concepts that changed and those directly above them. */
    private static Map<String, Concept> above(TermRelease release, Set<String> changed) {
        Set<String> ids = new HashSet<>(changed);
        for (Concept concept : release.concepts()) {
            if (changed.contains(concept.id())) {
                ids.addAll(concept.broader());
            }
        }
        Map<String, Concept> above = new HashMap<>();
        for (Concept concept : release.concepts()) {
            if (ids.contains(concept.id())) {
                above.put(concept.id(), concept);
            }
        }
        return above;
    }
}
