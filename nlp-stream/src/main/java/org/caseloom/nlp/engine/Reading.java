package org.caseloom.nlp.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.types.Dosings;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.InferredRefinement;
import org.caseloom.nlp.types.PatientDescription;
import org.caseloom.nlp.types.Recommendations;
import org.caseloom.nlp.types.Relations;
import org.caseloom.nlp.types.SectionSpan;
import org.caseloom.nlp.types.SentenceSpan;
import org.caseloom.nlp.types.StatedOutcome;

/**
 * One document being read with one release, and all that its annotators have noted so far. Belongs to one thread, and
 * to one document: what is read from two releases never meets.
 */
public final class Reading {
    private static final ScopedValue<Reading> CURRENT = ScopedValue.newInstance();

    private final SourceDocument document;
    private final ReleaseLexicon lexicon;
    private final NormalizedText text;
    private final List<SectionSpan> sections = new ArrayList<>();
    private final List<SentenceSpan> sentences = new ArrayList<>();
    private final Evidences evidences = new Evidences();
    private final Dosings dosings = new Dosings(evidences);
    private final Relations relations = new Relations(evidences);
    private final Recommendations recommendations = new Recommendations();
    private final List<StatedOutcome> outcomes = new ArrayList<>();
    private final List<InferredRefinement> refinements = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Map<Integer, String> speakers = new HashMap<>();
    private @Nullable PatientDescription patient;

    private Reading(SourceDocument document, ReleaseLexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
        this.text = NormalizedText.of(document.text());
    }

    /** Normalises the document's text once for all annotators. */
    public static Reading of(SourceDocument document, ReleaseLexicon lexicon) {
        return new Reading(document, lexicon);
    }

    /** The document that this thread is reading: for what cTAKES makes by class name and calls without it. */
    public static Reading current() {
        return CURRENT.get();
    }

    /** Does the work with this document as the current one. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    public SourceDocument document() {
        return document;
    }

    public ReleaseLexicon lexicon() {
        return lexicon;
    }

    public NormalizedText text() {
        return text;
    }

    /** The index in the normalised text of an offset in the document's text. */
    public int normalized(int offset) {
        return text.indexOf(offset);
    }

    /** The sections in text order; an annotator adds to them. */
    public List<SectionSpan> sections() {
        return sections;
    }

    /** The sentences in text order; an annotator adds to them. */
    public List<SentenceSpan> sentences() {
        return sentences;
    }

    /** The mentions. */
    public Evidences evidences() {
        return evidences;
    }

    /** How the drugs among the mentions were given. */
    public Dosings dosings() {
        return dosings;
    }

    /** How the mentions are related. */
    public Relations relations() {
        return relations;
    }

    public Recommendations recommendations() {
        return recommendations;
    }

    /** How events and the patient fared, in text order; an annotator adds to them. */
    public List<StatedOutcome> outcomes() {
        return outcomes;
    }

    /** The places of mentions in the story, by their numbers. */
    public Map<Integer, Integer> places() {
        return places;
    }

    /** Who said it, by the numbers of mentions. */
    public Map<Integer, String> speakers() {
        return speakers;
    }

    /** More exact diagnoses that are possible; an annotator adds to them. */
    public List<InferredRefinement> refinements() {
        return refinements;
    }

    /** Who the patient is; null as long as nothing says so. */
    public @Nullable PatientDescription patient() {
        return patient;
    }

    /** Notes who the patient is. */
    public void describe(PatientDescription described) {
        patient = described;
    }
}
