package org.caseloom.ontology.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;

/**
 * What an edit or an import makes of an ontology. Immutable.
 *
 * @param settings null where they stay as they are
 */
public record Change(List<ConceptEdit> concepts, @Nullable SettingsEdit settings) {
    public Change {
        concepts = concepts == null ? List.of() : List.copyOf(concepts);
    }

    /** The change from an ontology to these concepts and settings; what is equal is no change. */
    public static Change of(Ontology before, List<OntologyConcept> after, OntologySettings settings) {
        List<ConceptEdit> edits = new ArrayList<>();
        for (OntologyConcept concept : after) {
            Optional<OntologyConcept> old = before.concept(concept.id());
            if (!old.equals(Optional.of(concept))) {
                edits.add(new ConceptEdit(old.orElse(null), concept));
            }
        }
        return new Change(edits,
                settings.equals(before.settings()) ? null : new SettingsEdit(before.settings(), settings));
    }

    /** Whether anything changes. */
    public boolean isEmpty() {
        return concepts.isEmpty() && settings == null;
    }

    /** Ids of the concepts that change. */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>();
        concepts.forEach(edit -> ids.add(edit.after().id()));
        return ids;
    }

    /** The ontology after the change. */
    public Ontology on(Ontology ontology) {
        Ontology changed = ontology.with(concepts.stream().map(ConceptEdit::after).toList());
        return settings == null ? changed : changed.with(settings.on(ontology.settings()));
    }
}
