package org.caseloom.ontology.draft;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Standing;

/** Deprecation in its two steps, and the way back. */
final class StandingEdits {
    private StandingEdits() {}

    static OntologyConcept announce(EditedOntology ontology, Edit.Announce announce) {
        OntologyConcept concept = Editor.concept(ontology, announce.concept());
        if (concept.standing() instanceof Standing.Obsolete) {
            throw Editor.refused(concept.id() + " is obsolete already; reinstate it first");
        }
        List<String> replacedBy = existing(ontology, concept, announce.replacedBy());
        List<String> consider = existing(ontology, concept, announce.consider());
        requireReason(concept, replacedBy, consider, announce.reason());
        return concept.withStanding(new Standing.Announced(replacedBy, consider, announce.reason()));
    }

    static OntologyConcept obsolete(EditedOntology ontology, Edit.Obsolete obsolete) {
        OntologyConcept concept = Editor.concept(ontology, obsolete.concept());
        if (!(concept.standing() instanceof Standing.Announced announced)) {
            throw Editor.refused(concept.standing() instanceof Standing.Obsolete
                    ? concept.id() + " is obsolete already"
                    : concept.id() + " was not announced; use announce first, so that its users can move");
        }
        List<String> replacedBy = obsolete.replacedBy() == null
                ? announced.replacedBy()
                : existing(ontology, concept, obsolete.replacedBy());
        List<String> consider = obsolete.consider() == null
                ? announced.consider()
                : existing(ontology, concept, obsolete.consider());
        String reason = obsolete.reason() == null ? announced.reason() : obsolete.reason();
        requireReason(concept, replacedBy, consider, reason);
        return concept.withStanding(new Standing.Obsolete(replacedBy, consider, reason));
    }

    static OntologyConcept reinstate(EditedOntology ontology, Edit.Reinstate reinstate) {
        OntologyConcept concept = Editor.concept(ontology, reinstate.concept());
        if (concept.standing() instanceof Standing.Active) {
            throw Editor.refused(concept.id() + " is in use");
        }
        return concept.withStanding(Standing.ACTIVE);
    }

    private static List<String> existing(EditedOntology ontology, OntologyConcept concept, @Nullable List<String> ids) {
        if (ids == null) {
            return List.of();
        }
        for (String id : ids) {
            if (id.equals(concept.id())) {
                throw Editor.refused(id + " cannot take its own place");
            }
            if (!Editor.concept(ontology, id).inUse()) {
                throw Editor.refused(id + " is obsolete itself; name what took its place");
            }
        }
        return List.copyOf(ids);
    }

    private static void requireReason(OntologyConcept concept, List<String> replacedBy, List<String> consider,
            @Nullable String reason) {
        if (replacedBy.isEmpty() && consider.isEmpty() && (reason == null || reason.isBlank())) {
            throw Editor.refused("to deprecate " + concept.id() + " name what replaces it (replacedBy), what to"
                    + " choose from (consider), or a reason");
        }
    }
}
