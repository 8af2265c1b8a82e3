package org.caseloom.ontology.merge;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceDefinition;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceMapping;

/** A source's concept as a snapshot keeps it: lists that are empty are left out of the JSON. */
record ConceptLine(String id, @Nullable MentionType type, @Nullable List<SourceLabel> labels,
        @Nullable List<SourceDefinition> definitions, @Nullable List<String> parents,
        @Nullable List<SourceMapping> mappings, boolean obsolete, @Nullable List<String> replacedBy,
        @Nullable List<String> consider) {
    static ConceptLine of(SourceConcept concept) {
        return new ConceptLine(concept.id(), concept.type(), concept.labels(), concept.definitions(),
                concept.parents(), concept.mappings(), concept.obsolete(), concept.replacedBy(), concept.consider());
    }

    SourceConcept concept() {
        return new SourceConcept(id, type, present(labels), present(definitions), present(parents), present(mappings),
                obsolete, present(replacedBy), present(consider));
    }

    private static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
