package org.caseloom.ontology.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;

/**
 * An ontology while edits are made on it one after another. Only what changes is held beside the one it began as, so
 * that thousands of edits cost what they touch and not a copy of the whole each. Not thread-safe.
 */
final class EditedOntology {
    private final Ontology before;
    private final Map<String, OntologyConcept> changed = new TreeMap<>();
    private OntologySettings settings;
    /** These two grow by a row of a table each; the settings take them in when somebody asks. */
    private final Set<String> stopForms = new LinkedHashSet<>();
    private final Set<Correction> corrections = new LinkedHashSet<>();
    private boolean settled = true;
    /** Who is or was below a concept; made when somebody first asks. */
    private @Nullable Map<String, Set<String>> onceBelow;

    EditedOntology(Ontology before) {
        this.before = before;
        this.settings = before.settings();
        put(settings);
    }

    /** The concept of that id, as the edits so far have it. */
    Optional<OntologyConcept> concept(String id) {
        OntologyConcept edited = changed.get(id);
        return edited == null ? before.concept(id) : Optional.of(edited);
    }

    /** The settings, as the edits so far have them. */
    OntologySettings settings() {
        if (!settled) {
            settings = settings.withStopForms(List.copyOf(stopForms)).withCorrections(List.copyOf(corrections));
            settled = true;
        }
        return settings;
    }

    /** The concepts directly below another, in the order of their ids. */
    List<OntologyConcept> childrenOf(String parent) {
        if (onceBelow == null) {
            onceBelow = new HashMap<>();
            before.byId().values().forEach(this::placeBelowItsParents);
            changed.values().forEach(this::placeBelowItsParents);
        }
        return onceBelow.getOrDefault(parent, Set.of())
                .stream()
                .sorted()
                .flatMap(id -> concept(id).stream())
                .filter(child -> child.parents().stream().map(Parent::id).anyMatch(parent::equals))
                .toList();
    }

    /** Whether a surface form never means a concept. */
    boolean hasStopForm(String form) {
        return stopForms.contains(form);
    }

    /** The whole of it, copied. */
    Ontology whole() {
        return before.with(changed.values()).with(settings());
    }

    /** Everything that differs from what this began as. */
    Change made() {
        return Change.of(before, List.copyOf(changed.values()), settings());
    }

    void put(OntologyConcept concept) {
        changed.put(concept.id(), concept);
        placeBelowItsParents(concept);
    }

    void put(OntologySettings next) {
        settings = next;
        stopForms.clear();
        stopForms.addAll(next.stopForms());
        corrections.clear();
        corrections.addAll(next.corrections());
        settled = true;
    }

    void put(Change change) {
        change.concepts().forEach(edit -> put(edit.after()));
        if (change.settings() != null) {
            put(change.settings().after());
        }
    }

    void addStopForm(String form) {
        stopForms.add(form);
        settled = false;
    }

    void removeStopForm(String form) {
        stopForms.remove(form);
        settled = false;
    }

    void addCorrection(Correction correction) {
        corrections.add(correction);
        settled = false;
    }

    private void placeBelowItsParents(OntologyConcept concept) {
        if (onceBelow != null) {
            for (Parent parent : concept.parents()) {
                onceBelow.computeIfAbsent(parent.id(), _ -> new HashSet<>(2)).add(concept.id());
            }
        }
    }
}
