package org.caseloom.nlp.cas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Patient;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Dosing;
import org.caseloom.nlp.types.Dosings;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.StatedValue;
import org.caseloom.nlp.types.PatientDescription;
import org.caseloom.nlp.types.Recommendations.StatedRecommendation;
import org.caseloom.nlp.types.SectionSpan;
import org.caseloom.nlp.types.SentenceSpan;
import org.caseloom.nlp.types.StatedRelation;

/**
 * Writes what was read of a document into a CAS of {@link TypeSystems}: sections, sentences and mentions as cTAKES's own
 * types, so that any consumer of UIMA finds them, and the rest as Caseloom's. Belongs to the CAS's thread.
 */
public final class CasWriter {
    private static final int UNKNOWN = -1;

    private final Reading reading;
    private final JCas cas;
    private final CaseloomTypes types;
    private final MentionWriter mentions;
    /** The annotations of the mentions by their numbers; null where a mention was taken away. */
    private final List<@Nullable AnnotationFS> annotations;

    private CasWriter(Reading reading, JCas cas) {
        this.reading = reading;
        this.cas = cas;
        this.types = CaseloomTypes.of(cas.getTypeSystem());
        this.mentions = new MentionWriter(cas, types);
        this.annotations = new ArrayList<>(Collections.nCopies(reading.evidences().count(), null));
    }

    /** Clears the CAS and writes all that was read. */
    public static void whole(Reading reading, JCas cas) {
        begin(reading, cas);
        int number = 0;
        for (SentenceSpan span : reading.sentences()) {
            Sentence sentence = new Sentence(cas, span.begin(), span.end());
            sentence.setSegmentId(span.section() == null ? null : span.section().name());
            sentence.setSentenceNumber(number);
            sentence.addToIndexes();
            number++;
        }
        complete(reading, cas);
    }

    /**
     * Clears the CAS and writes the text and the sections, with which annotators of cTAKES can begin. A segment's id is its
     * section type, its preferred text the title, its tag text the heading with brackets or colon.
     */
    private static void begin(Reading reading, JCas cas) {
        cas.reset();
        cas.setDocumentText(reading.document().text());
        cas.setDocumentLanguage(reading.document().lang().code());
        for (SectionSpan section : reading.sections()) {
            Segment segment = new Segment(cas, section.begin(), section.end());
            segment.setId(section.type().name());
            segment.setPreferredText(section.title());
            segment.setTagText(reading.document().text().substring(section.begin(), section.headingEnd()));
            segment.addToIndexes();
        }
    }

    /** Writes mentions and all that was noted about them and beside them into a CAS that has sections and sentences. */
    private static void complete(Reading reading, JCas cas) {
        CasWriter writer = new CasWriter(reading, cas);
        List<Evidence> all = reading.evidences().all();
        for (int i = 0; i < all.size(); i++) {
            writer.annotations.set(reading.evidences().number(i), writer.mentions.write(all.get(i)));
        }
        reading.dosings().all().forEach(writer::write);
        reading.relations().all().forEach(writer::write);
        reading.recommendations().all().forEach(writer::write);
        if (reading.patient() != null) {
            writer.write(reading.patient());
        }
    }

    private void write(Dosings.OfDrug ofDrug) {
        Dosing dosing = ofDrug.dosing();
        AnnotationFS annotation = cas.getCas().createAnnotation(types.dosing, dosing.begin(), dosing.end());
        annotation.setFeatureValue(types.dosedDrug, annotations.get(ofDrug.drug()));
        annotation.setStringValue(types.dosingPart, dosing.part().name());
        String value = dosing.value();
        switch (dosing.part()) {
            case DOSE -> annotation.setFeatureValue(types.dose, mentions.quantity(dosing.dose() == null
                    ? null
                    : new StatedValue(dosing.begin(), dosing.end(), dosing.dose())));
            case ROUTE -> annotation.setStringValue(types.route, value);
            case FREQUENCY -> annotation.setStringValue(types.frequency, value);
            case DURATION -> annotation.setStringValue(types.duration, value);
            case CHANGE -> annotation.setStringValue(types.change, value);
        }
        cas.getCas().addFsToIndexes(annotation);
    }

    private void write(StatedRelation relation) {
        AnnotationFS annotation = cas.getCas().createAnnotation(types.relation, relation.begin(), relation.end());
        annotation.setStringValue(types.category, relation.type());
        annotation.setFeatureValue(types.relationSource, annotations.get(relation.from()));
        annotation.setFeatureValue(types.relationTarget, annotations.get(relation.to()));
        cas.getCas().addFsToIndexes(annotation);
    }

    private void write(StatedRecommendation stated) {
        AnnotationFS annotation = cas.getCas().createAnnotation(types.recommendation, stated.begin(), stated.end());
        annotation.setStringValue(types.direction, stated.direction());
        annotation.setStringValue(types.strength, stated.strength());
        annotation.setStringValue(types.certainty, stated.certainty());
        annotation.setStringValue(types.population, stated.population());
        annotation.setStringValue(types.intervention, stated.intervention());
        cas.getCas().addFsToIndexes(annotation);
    }

    private void write(PatientDescription description) {
        AnnotationFS annotation = cas.getCas().createAnnotation(types.patient, description.begin(), description.end());
        Patient patient = description.patient();
        Patient.Age age = patient.age();
        annotation.setIntValue(types.age, age == null ? UNKNOWN : age.value());
        annotation.setStringValue(types.ageUnit, age == null ? null : age.unit());
        annotation.setStringValue(types.sex, patient.sex());
        annotation.setIntValue(types.ageUpTo, orUnknown(age == null ? null : age.upTo()));
        annotation.setIntValue(types.pregnantWeeks, orUnknown(patient.pregnantWeeks()));
        annotation.setIntValue(types.bornAtWeeks, orUnknown(patient.bornAtWeeks()));
        annotation.setStringValue(types.occupation, patient.occupation());
        annotation.setStringValue(types.ethnicity, patient.ethnicity());
        cas.getCas().addFsToIndexes(annotation);
    }

    private static int orUnknown(@Nullable Integer number) {
        return number == null ? UNKNOWN : number;
    }
}
