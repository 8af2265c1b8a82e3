package org.caseloom.ontology.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/**
 * A concept exactly as one source states it, before anything is merged or corrected.
 *
 * @param id         CURIE in the spelling of {@code Curie.normalized}
 * @param type       null where it is kept but must never annotate
 * @param parents    ids of the concepts it is a kind of, as written in this source
 * @param obsolete   whether the source took it out of use
 * @param replacedBy ids the source names instead
 * @param consider   ids a person should choose from
 */
public record SourceConcept(String id, @Nullable MentionType type, List<SourceLabel> labels,
        List<SourceDefinition> definitions, List<String> parents, List<SourceMapping> mappings, boolean obsolete,
        List<String> replacedBy, List<String> consider) {
    public SourceConcept {
        labels = List.copyOf(labels);
        definitions = List.copyOf(definitions);
        parents = List.copyOf(parents);
        mappings = List.copyOf(mappings);
        replacedBy = List.copyOf(replacedBy);
        consider = List.copyOf(consider);
    }
}
