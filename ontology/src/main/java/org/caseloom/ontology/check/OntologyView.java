package org.caseloom.ontology.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.contracts.terms.Unit;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;

/**
 * An ontology as checks look at it: the index of the release in force, and over it that of the concepts a draft
 * changes, so that a small draft over a large release is looked at in no time. Immutable and thread-safe.
 */
final class OntologyView {
    private final Ontology ontology;
    private final OntologyIndex base;
    private final Set<String> replaced;
    private final OntologyIndex changed;
    private final Map<String, Unit> units;
    private final Set<String> stopForms;

    private OntologyView(Ontology ontology, OntologyIndex base, Set<String> replaced, OntologyIndex changed) {
        this.ontology = ontology;
        this.base = base;
        this.replaced = replaced;
        this.changed = changed;
        this.units = ontology.settings()
                .units()
                .stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit, (first, _) -> first));
        this.stopForms = ontology.settings().stopForms().stream().map(OntologyView::form).collect(Collectors.toSet());
    }

    /** A whole ontology with the index of all of it. */
    static OntologyView of(Ontology ontology, OntologyIndex index) {
        return new OntologyView(ontology, index, Set.of(), OntologyIndex.EMPTY);
    }

    /** What a draft makes of the ontology that {@code base} is the index of. */
    static OntologyView over(OntologyIndex base, Ontology ontology, Collection<String> changedIds) {
        List<OntologyConcept> concepts = new ArrayList<>(changedIds.size());
        changedIds.forEach(id -> ontology.concept(id).ifPresent(concepts::add));
        return new OntologyView(ontology, base, new HashSet<>(changedIds), OntologyIndex.of(concepts));
    }

    Ontology ontology() {
        return ontology;
    }

    Optional<OntologyConcept> concept(String id) {
        return ontology.concept(id);
    }

    Optional<OntologyConcept> inUse(String id) {
        return ontology.concept(id).filter(OntologyConcept::inUse);
    }

    Map<String, Unit> units() {
        return units;
    }

    boolean isStopForm(String foldedForm) {
        return stopForms.contains(foldedForm);
    }

    Set<String> stopForms() {
        return stopForms;
    }

    /** Ids of the concepts found under a key, in order. */
    List<String> owners(Lookup lookup, String key) {
        List<String> before = base.owners(lookup, key);
        List<String> now = changed.owners(lookup, key);
        if (before.isEmpty() && now.size() < 2) {
            return now;
        }
        List<String> owners = new ArrayList<>(now);
        before.stream().filter(id -> !replaced.contains(id)).forEach(owners::add);
        owners.sort(null);
        return owners;
    }

    /** The ids of all tests that have values. */
    Set<String> withValues() {
        Set<String> ids = new HashSet<>(changed.withValues());
        base.withValues().stream().filter(id -> !replaced.contains(id)).forEach(ids::add);
        return ids;
    }

    static String form(String text) {
        return NormalizedText.fold(text).strip();
    }
}
