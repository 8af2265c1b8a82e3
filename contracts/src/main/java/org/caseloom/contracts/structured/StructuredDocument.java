package org.caseloom.contracts.structured;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param outcomes how events and the patient fared; absent in the JSON where nothing is said
 * @param refinements more exact diagnoses that are possible, inferred and stated by nobody
 */
public record StructuredDocument(String id, long revision, Language lang, DocumentKind kind, @Nullable String title,
        @Nullable String published, @Nullable String source, String release, String pipeline, String text,
        @Nullable Patient patient, List<Section> sections, List<Span> sentences, List<Mention> mentions,
        List<Relation> relations, List<Medication> medications, List<Recommendation> recommendations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Outcome> outcomes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refinement> refinements)
        implements
            Message {
    /** One that says nothing of how its events fared, and that nothing is inferred from. */
    public StructuredDocument(String id, long revision, Language lang, DocumentKind kind, @Nullable String title,
            @Nullable String published, @Nullable String source, String release, String pipeline, String text,
            @Nullable Patient patient, List<Section> sections, List<Span> sentences, List<Mention> mentions,
            List<Relation> relations, List<Medication> medications, List<Recommendation> recommendations) {
        this(id, revision, lang, kind, title, published, source, release, pipeline, text, patient, sections, sentences,
                mentions, relations, medications, recommendations, List.of(), List.of());
    }

    public StructuredDocument {
        sections = Lists.copy(sections);
        sentences = Lists.copy(sentences);
        mentions = Lists.copy(mentions);
        relations = Lists.copy(relations);
        medications = Lists.copy(medications);
        recommendations = Lists.copy(recommendations);
        outcomes = Lists.copy(outcomes);
        refinements = Lists.copy(refinements);
    }
}
