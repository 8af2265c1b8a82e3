package org.caseloom.ontology.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;

/**
 * The changes of a draft put together. A concept counts as it was when the draft first touched it and as it is now;
 * a draft that was opened under an older release stays good as long as nobody else changed the same concepts.
 * Not thread-safe; whoever holds it guards it.
 */
public final class Draft {
    private final DraftInfo opened;
    private final List<DraftEntry> entries = new ArrayList<>();
    private final Map<String, ConceptEdit> touched = new LinkedHashMap<>();
    private @Nullable SettingsEdit settings;
    private @Nullable Change change;

    public Draft(DraftInfo opened) {
        this.opened = opened;
    }

    /** What a list shows of it. */
    public DraftInfo info() {
        return new DraftInfo(opened.id(), opened.title(), opened.author(), opened.opened(), opened.base(),
                opened.state(), opened.release(), touched.size(), entries.size());
    }

    /** The steps so far. Concepts of a step keep what was before and after it. */
    public List<DraftEntry> entries() {
        return List.copyOf(entries);
    }

    /** Adds a step. */
    public void add(DraftEntry entry) {
        change = null;
        entries.add(entry);
        entry.reverts().forEach(touched::remove);
        for (ConceptEdit edit : entry.change().concepts()) {
            String id = edit.after().id();
            ConceptEdit first = touched.get(id);
            OntologyConcept original = first == null ? edit.before() : first.before();
            if (Objects.equals(original, edit.after())) {
                touched.remove(id);
            } else {
                touched.put(id, new ConceptEdit(original, edit.after()));
            }
        }
        SettingsEdit next = entry.change().settings();
        if (next != null) {
            settings = new SettingsEdit(settings == null ? next.before() : settings.before(), next.after());
        }
    }

    /** Everything it changes; the same object until a step is added. */
    public Change change() {
        if (change == null) {
            change = new Change(List.copyOf(touched.values()), settings);
        }
        return change;
    }

    /** How it changes one concept; empty where it does not. */
    public Optional<ConceptEdit> touched(String id) {
        return Optional.ofNullable(touched.get(id));
    }

    /** The ontology as it would be. */
    public Ontology on(Ontology inForce) {
        return change().on(inForce);
    }

    /** The concepts that somebody else published otherwise since this draft first touched them. */
    public List<ConceptEdit> overtaken(Ontology inForce) {
        return touched.values()
                .stream()
                .filter(edit -> !Objects.equals(edit.before(), inForce.byId().get(edit.after().id())))
                .filter(edit -> !edit.after().equals(inForce.byId().get(edit.after().id())))
                .toList();
    }
}
