package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Section;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.structured.TimeReference;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.text.CodePoints;
import org.caseloom.nlp.engine.Reading;

/** Turns an annotated CAS of either language into the structured document; the only place where offsets change. */
public final class DocumentReader {
    /** The order of mentions and of their ids: as in the text, the longer first, then by concept. */
    private static final Comparator<Evidence> TEXT_ORDER = Comparator
            .comparingInt(Evidence::begin)
            .thenComparing(Comparator.comparingInt(Evidence::end).reversed())
            .thenComparing(evidence -> evidence.concept().id());

    private final JCas cas;
    private final String text;
    private final CodePoints points;

    private DocumentReader(JCas cas) {
        this.cas = cas;
        this.text = cas.getDocumentText();
        this.points = CodePoints.of(text);
    }

    /** Reads the document that was annotated in this CAS. */
    public static StructuredDocument read(JCas cas, Reading reading, String pipeline) {
        return new DocumentReader(cas).document(reading, pipeline);
    }

    private StructuredDocument document(Reading reading, String pipeline) {
        SourceDocument source = reading.document();
        return new StructuredDocument(source.id(), source.revision(), source.lang(), source.kind(), source.title(),
                source.published(), source.source(), reading.lexicon().release(), pipeline, text, patient(),
                sections(), sentences(), mentions(), List.of(), List.of(), List.of());
    }

    private @Nullable Patient patient() {
        return Patients.read(cas);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Segment segment : cas.getAnnotationIndex(Segment.class)) {
            sections.add(new Section(points.offset(segment.getBegin()), points.offset(segment.getEnd()),
                    SectionType.valueOf(segment.getId()), segment.getPreferredText()));
        }
        return sections;
    }

    private List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        for (Annotation sentence : cas.getAnnotationIndex(Sentence.class)) {
            sentences.add(new Span(points.offset(sentence.getBegin()), points.offset(sentence.getEnd())));
        }
        return sentences;
    }

    private List<Mention> mentions() {
        List<Evidence> evidences = new ArrayList<>(Evidences.of(cas).all());
        evidences.sort(TEXT_ORDER);
        List<Mention> mentions = new ArrayList<>(evidences.size());
        for (Evidence evidence : evidences) {
            mentions.add(mention("m" + (mentions.size() + 1), evidence));
        }
        return mentions;
    }

    private Mention mention(String id, Evidence evidence) {
        var value = evidence.value();
        var cue = evidence.cue();
        Qualities qualities = evidence.qualities();
        return new Mention(id, points.offset(evidence.begin()), points.offset(evidence.end()),
                text.substring(evidence.begin(), evidence.end()), evidence.concept().type(),
                evidence.concepts().stream().map(Concept::reference).toList(),
                evidence.assertion() == null ? Assertion.PRESENT : evidence.assertion(),
                evidence.experiencer() == null ? Mention.PATIENT : evidence.experiencer(), qualities.severity(),
                qualities.course(), qualities.site(), qualities.laterality(), qualities.multiplicity(),
                value == null ? null : value.quantity(), time(evidence.time()), evidence.rule(),
                cue == null ? null : new Cue(points.offset(cue.begin()), points.offset(cue.end()), cue.rule()));
    }

    private @Nullable TimeReference time(Evidence.@Nullable StatedTime time) {
        return time == null
                ? null
                : new TimeReference(text.substring(time.begin(), time.end()), time.kind(), time.value());
    }
}
