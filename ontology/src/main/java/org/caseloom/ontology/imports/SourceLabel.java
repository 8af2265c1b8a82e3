package org.caseloom.ontology.imports;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.LabelKind;

/**
 * A name as a source states it.
 *
 * @param lang        language tag without the reading's subtag
 * @param synonymType the source's own sort of synonym, as it writes it ({@code hp#uk_spelling}); null where it has none
 */
public record SourceLabel(String text, String lang, LabelKind kind, @Nullable String synonymType) {}
