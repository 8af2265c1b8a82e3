package org.caseloom.ontology.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.OntologyConcept;

/**
 * The concepts about which something else may be true after a draft: those it changes, those that name them, and those
 * whose labels, identifiers or units the changed settings speak of.
 */
final class Affected {
    private Affected() {}

    static SortedSet<String> concepts(Collection<String> changed, OntologyView before, OntologyView after) {
        SortedSet<String> affected = new TreeSet<>(changed);
        for (String id : changed) {
            Stream.of(before, after).forEach(view -> {
                affected.addAll(view.owners(Lookup.REFERENCE, id));
                affected.addAll(view.owners(Lookup.EXACT, id));
                view.concept(id).ifPresent(concept -> neighbours(concept, view, affected));
            });
        }
        if (!before.units().equals(after.units())) {
            affected.addAll(after.withValues());
        }
        Set<String> forms = new HashSet<>(before.stopForms());
        forms.addAll(after.stopForms());
        forms.removeIf(form -> before.isStopForm(form) && after.isStopForm(form));
        if (!forms.isEmpty()) {
            haveForm(forms, after, affected);
        }
        return affected;
    }

    private static void haveForm(Set<String> forms, OntologyView view, Set<String> affected) {
        for (String form : forms) {
            for (MentionType type : MentionType.values()) {
                affected.addAll(view.owners(Lookup.FORM, Lookup.formKey(type, form)));
            }
        }
        // abbreviations are found by their case, which a stop form does not say; there are few of them
        view.ontology()
                .byId()
                .values()
                .stream()
                .filter(concept -> concept.labels()
                        .stream()
                        .anyMatch(label -> label.kind() == LabelKind.ABBREVIATION
                                && forms.contains(OntologyView.form(label.text()))))
                .map(OntologyConcept::id)
                .forEach(affected::add);
    }

    /** Who maps exactly to what this concept claims, or names as a parent what it claims. */
    private static void neighbours(OntologyConcept concept, OntologyView view, Set<String> affected) {
        Lookup.CLAIM.keys(concept, claimed -> {
            affected.addAll(view.owners(Lookup.EXACT, claimed));
            affected.addAll(view.owners(Lookup.REFERENCE, claimed));
        });
    }
}
