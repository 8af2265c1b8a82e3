package org.caseloom.ontology.imports.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.imports.SourceConcept;

/** The concepts of a table by id, in the order in which they first came up. Not thread-safe. */
final class Drafts {
    private final Map<String, Draft> byId = new LinkedHashMap<>();

    /** That concept, begun with that type where it is new. */
    Draft of(String id, @Nullable MentionType type) {
        return byId.computeIfAbsent(id, fresh -> new Draft(fresh, type));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    Collection<Draft> all() {
        return byId.values();
    }

    List<SourceConcept> concepts() {
        return byId.values().stream().map(Draft::concept).toList();
    }
}
