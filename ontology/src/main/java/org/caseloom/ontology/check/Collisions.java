package org.caseloom.ontology.check;

import java.util.List;
import java.util.Set;

import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.OntologyConcept;

import static org.caseloom.ontology.check.Severity.ERROR;
import static org.caseloom.ontology.check.Severity.WARN;

/** What several concepts claim and only one should: a surface form, a concept of a source, an identifier elsewhere. */
final class Collisions {
    /** What may belong to one concept only. */
    static final List<Lookup> LOOKUPS = List.of(Lookup.FORM, Lookup.CLAIM, Lookup.EXACT);

    private Collisions() {}

    /** One finding for all its owners, shown at the first of them that the draft changes. */
    static Finding finding(Lookup lookup, String key, List<String> owners, Set<String> changed, OntologyView view) {
        String subject = owners.stream().filter(changed::contains).findFirst().orElse(owners.getFirst());
        List<String> others = owners.stream().filter(owner -> !owner.equals(subject)).toList();
        return switch (lookup) {
            case FORM -> finding(Check.AMBIGUOUS_FORM, WARN, subject, others, owners, written(key, subject, view));
            case CLAIM -> finding(Check.MEMBER_CLAIMED_TWICE, ERROR, subject, others, owners, key);
            case EXACT -> finding(Check.SHARED_IDENTIFIER, WARN, subject, others, owners, key);
            case REFERENCE -> throw new IllegalArgumentException("any number of concepts may name one");
        };
    }

    /** A cycle of the hierarchy is one finding, too. */
    static Finding cycle(List<String> cycle, Set<String> changed) {
        String subject = cycle.stream().filter(changed::contains).findFirst().orElse(cycle.getFirst());
        List<String> others = cycle.stream().filter(id -> !id.equals(subject)).toList();
        return others.isEmpty()
                ? Finding.of(Check.HIERARCHY_CYCLE, ERROR, "itself", subject)
                : new Finding(Check.HIERARCHY_CYCLE, ERROR, "cycle", subject, others, List.of(concepts(cycle)));
    }

    private static Finding finding(Check check, Severity severity, String subject, List<String> others,
            List<String> owners, String what) {
        return new Finding(check, severity, "shared", subject, others, List.of(what, concepts(owners)));
    }

    private static List<Finding.ConceptId> concepts(List<String> ids) {
        return ids.stream().map(ConceptCheck::concept).toList();
    }

    /** The form as the concept writes it. */
    private static String written(String key, String subject, OntologyView view) {
        OntologyConcept concept = view.concept(subject).orElseThrow();
        return concept.labels()
                .stream()
                .filter(label -> Lookup.annotates(label) && concept.type() != null
                        && Lookup.formKey(concept.type(), label).equals(key))
                .map(Label::text)
                .findFirst()
                .orElseGet(() -> key.substring(2));
    }
}
