package org.caseloom.ontology.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.OntologyConcept;

/**
 * Checks one concept within its ontology. What it finds may depend on the concept itself, on those it names, and on who
 * else claims its identifiers; {@link Affected} knows that. Stateless.
 */
interface ConceptCheck {
    /** All of them, in the order in which a curator reads their messages. */
    List<ConceptCheck> ALL = List.of(new LabelCheck(), new LabelTextCheck(), new HierarchyCheck(),
            new MappingCheck(), new StandingCheck(), new AnalyteCheck());

    /**
     * Passes on what is wrong.
     *
     * @param previous the concept in the release in force; null where it is new, or where that release itself is
     *                 checked
     */
    void check(OntologyConcept concept, @Nullable OntologyConcept previous, OntologyView view,
            Consumer<Finding> found);

    /** The concept of an id with its name, as sentences show it. */
    static Finding.ConceptId concept(String id) {
        return new Finding.ConceptId(id);
    }

    /** Where an id that is no concept of its own went: the concept it was merged into. */
    static Optional<String> mergedInto(String id, OntologyView view) {
        return view.owners(Lookup.CLAIM, id).stream().findFirst();
    }
}
