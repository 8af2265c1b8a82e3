package org.caseloom.ontology.imports;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.MappingRelation;

/**
 * One row of a mapping file: two identifiers of different vocabularies and how they relate.
 *
 * @param subjectLabel what the file calls the subject; null where it has no such column
 * @param objectLabel  likewise
 */
public record MappingRow(String subject, MappingRelation relation, String object, @Nullable String subjectLabel,
        @Nullable String objectLabel) {}
