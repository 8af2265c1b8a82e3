package org.caseloom.contracts.structured;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.json.Message;

/**
 * What structuring found in one document, made by exactly one ontology release. Value of topic structured-documents.
 * All offsets are code points into {@code text}, end exclusive. The text travels along because evidence and offsets
 * mean nothing without the very text they were made from.
 *
 * @param release  the ontology release that made it
 * @param pipeline the version of the structuring code
 */
public record StructuredDocument(String id, long revision, Language lang, DocumentKind kind, @Nullable String title,
        @Nullable String published, @Nullable String source, String release, String pipeline, String text,
        @Nullable Patient patient, List<Section> sections, List<Span> sentences, List<Mention> mentions,
        List<Relation> relations, List<Medication> medications, List<Recommendation> recommendations)
        implements
            Message {
    public StructuredDocument {
        sections = Lists.copy(sections);
        sentences = Lists.copy(sentences);
        mentions = Lists.copy(mentions);
        relations = Lists.copy(relations);
        medications = Lists.copy(medications);
        recommendations = Lists.copy(recommendations);
    }
}
