package org.caseloom.ontology.merge;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Parent;

/**
 * All that the files of an import say about one id.
 *
 * @param definedBy the source that has it as a concept of its own, rather than as a translation of another's
 * @param version   of that source
 * @param parents   ids as the sources write them
 */
record StatedConcept(String id, @Nullable MentionType type, String definedBy, @Nullable String version,
        List<Label> labels, List<Definition> definitions, List<Parent> parents, List<StatedMapping> mappings,
        boolean obsolete, List<String> replacedBy, List<String> consider) {
    /** A mapping with the file that states it. */
    record StatedMapping(MappingRelation relation, String target, String source, String file) {}
}
