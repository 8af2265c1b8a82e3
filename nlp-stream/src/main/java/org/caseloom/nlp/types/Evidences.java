package org.caseloom.nlp.types;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ctakes.typesystem.type.constants.CONST;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.refsem.UmlsConcept;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.cas.TOP;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidence.StatedTime;
import org.caseloom.nlp.types.Evidence.StatedValue;

/**
 * The mentions of one CAS: reads them as records and writes records back as cTAKES annotations, with their evidence
 * beside them. Indexes are places in the list that {@link #all} gave last. Belongs to the CAS's thread.
 */
public final class Evidences {
    private final JCas cas;
    private final CaseloomTypes types;
    private List<AnnotationFS> listed = List.of();

    private Evidences(JCas cas) {
        this.cas = cas;
        this.types = CaseloomTypes.of(cas.getTypeSystem());
    }

    /** The mentions of this CAS. */
    public static Evidences of(JCas cas) {
        return new Evidences(cas);
    }

    /** Every mention in text order, the longer first where two begin together. */
    public List<Evidence> all() {
        listed = new ArrayList<>();
        List<Evidence> all = new ArrayList<>();
        for (AnnotationFS annotation : cas.getCas().getAnnotationIndex(types.evidence)) {
            listed.add(annotation);
            all.add(read(annotation));
        }
        return all;
    }

    /** Adds a mention. */
    public void add(Evidence evidence) {
        IdentifiedAnnotation mention = MentionTypes.annotation(cas, evidence.concept().type(), evidence.begin(),
                evidence.end());
        FSArray<OntologyConcept> concepts = new FSArray<>(cas, evidence.concepts().size());
        for (int i = 0; i < evidence.concepts().size(); i++) {
            concepts.set(i, concept(evidence.concepts().get(i)));
        }
        mention.setOntologyConceptArr(concepts);
        mention.addToIndexes();

        AnnotationFS annotation = cas.getCas().createAnnotation(types.evidence, evidence.begin(), evidence.end());
        annotation.setFeatureValue(types.mention, mention);
        annotation.setStringValue(types.rule, evidence.rule());
        assertAs(annotation, evidence);
        annotation.setFeatureValue(types.quantity, quantity(evidence.value()));
        qualify(annotation, evidence);
        cas.getCas().addFsToIndexes(annotation);
    }

    /** Notes how a mention is meant, by whom and why; its place, concepts and value stay. */
    public void settle(int index, Evidence settled) {
        assertAs(listed.get(index), settled);
    }

    /** Notes what the words of a mention say beside its concept, and when it was; the rest stays. */
    public void qualify(int index, Evidence qualified) {
        qualify(listed.get(index), qualified);
    }

    /** Takes a mention away; the places of the others in the list stay. */
    public void remove(int index) {
        AnnotationFS annotation = listed.get(index);
        cas.removeFsFromIndexes((TOP) annotation.getFeatureValue(types.mention));
        cas.getCas().removeFsFromIndexes(annotation);
    }

    /** The annotation of the mention at that place of the list that {@link #all} gave last. */
    AnnotationFS annotation(int index) {
        return listed.get(index);
    }

    private void assertAs(AnnotationFS annotation, Evidence evidence) {
        annotation.setStringValue(types.assertion, evidence.assertion() == null ? null : evidence.assertion().code());
        annotation.setStringValue(types.experiencer, evidence.experiencer());
        annotation.setFeatureValue(types.cue, cue(evidence.cue()));
        describe((IdentifiedAnnotation) annotation.getFeatureValue(types.mention),
                evidence.assertion() == null ? Assertion.PRESENT : evidence.assertion(),
                evidence.experiencer() == null ? Mention.PATIENT : evidence.experiencer());
    }

    private void qualify(AnnotationFS annotation, Evidence evidence) {
        Qualities qualities = evidence.qualities();
        annotation.setStringValue(types.severity, qualities.severity());
        annotation.setStringValue(types.course, qualities.course());
        annotation.setStringValue(types.site, qualities.site());
        annotation.setStringValue(types.laterality, qualities.laterality());
        annotation.setStringValue(types.multiplicity, qualities.multiplicity());
        annotation.setFeatureValue(types.time, time(evidence.time()));
    }

    private Evidence read(AnnotationFS annotation) {
        IdentifiedAnnotation mention = (IdentifiedAnnotation) annotation.getFeatureValue(types.mention);
        FSArray<OntologyConcept> array = mention.getOntologyConceptArr();
        List<Concept> concepts = new ArrayList<>(array.size());
        for (OntologyConcept concept : array) {
            concepts.add(Reading.current().lexicon().concept(concept.getStringValue(types.conceptId)));
        }
        String assertion = annotation.getStringValue(types.assertion);
        return new Evidence(annotation.getBegin(), annotation.getEnd(), concepts,
                annotation.getStringValue(types.rule),
                value((AnnotationFS) annotation.getFeatureValue(types.quantity)),
                assertion == null ? null : Assertion.ofCode(assertion), annotation.getStringValue(types.experiencer),
                cueSpan((AnnotationFS) annotation.getFeatureValue(types.cue)), qualities(annotation),
                statedTime((AnnotationFS) annotation.getFeatureValue(types.time)));
    }

    private Qualities qualities(AnnotationFS annotation) {
        return new Qualities(annotation.getStringValue(types.severity), annotation.getStringValue(types.course),
                annotation.getStringValue(types.site), annotation.getStringValue(types.laterality),
                annotation.getStringValue(types.multiplicity));
    }

    /** The same in cTAKES's own attributes, for consumers that know nothing of Caseloom. */
    private static void describe(IdentifiedAnnotation mention, Assertion assertion, String experiencer) {
        mention.setPolarity(assertion == Assertion.ABSENT
                ? CONST.NE_POLARITY_NEGATION_PRESENT
                : CONST.NE_POLARITY_NEGATION_ABSENT);
        mention.setUncertainty(
                assertion == Assertion.POSSIBLE ? CONST.NE_UNCERTAINTY_PRESENT : CONST.NE_UNCERTAINTY_ABSENT);
        mention.setConditional(assertion == Assertion.CONDITIONAL);
        mention.setHistoryOf(
                assertion == Assertion.HISTORY ? CONST.NE_HISTORY_OF_PRESENT : CONST.NE_HISTORY_OF_ABSENT);
        mention.setSubject(experiencer.equals(Mention.PATIENT)
                ? CONST.ATTR_SUBJECT_PATIENT
                : experiencer.startsWith("family")
                        ? CONST.ATTR_SUBJECT_FAMILY_MEMBER
                        : CONST.ATTR_SUBJECT_OTHER);
    }

    private UmlsConcept concept(Concept concept) {
        UmlsConcept written = cas.getCas().createFS(types.releaseConcept);
        written.setStringValue(types.conceptId, concept.id());
        written.setTui(MentionTypes.semanticType(concept.type()));
        for (Map.Entry<String, List<String>> code : concept.codes().byScheme().entrySet()) {
            written.setCodingScheme(code.getKey());
            written.setCode(code.getValue().getFirst());
            break; // cTAKES knows one code of a concept
        }
        return written;
    }

    private @Nullable AnnotationFS cue(@Nullable CueSpan cue) {
        if (cue == null) {
            return null;
        }
        AnnotationFS annotation = cas.getCas().createAnnotation(types.contextCue, cue.begin(), cue.end());
        annotation.setStringValue(types.cueRule, cue.rule());
        return annotation;
    }

    private @Nullable CueSpan cueSpan(@Nullable AnnotationFS cue) {
        return cue == null ? null : new CueSpan(cue.getBegin(), cue.getEnd(), cue.getStringValue(types.cueRule));
    }

    private @Nullable AnnotationFS time(@Nullable StatedTime time) {
        if (time == null) {
            return null;
        }
        AnnotationFS annotation = cas.getCas().createAnnotation(types.statedTime, time.begin(), time.end());
        annotation.setStringValue(types.timeKind, time.kind());
        annotation.setStringValue(types.timeValue, time.value());
        return annotation;
    }

    private @Nullable StatedTime statedTime(@Nullable AnnotationFS time) {
        return time == null
                ? null
                : new StatedTime(time.getBegin(), time.getEnd(), time.getStringValue(types.timeKind),
                        time.getStringValue(types.timeValue));
    }

    @Nullable
    AnnotationFS quantity(@Nullable StatedValue value) {
        if (value == null) {
            return null;
        }
        Quantity quantity = value.quantity();
        AnnotationFS annotation = cas.getCas().createAnnotation(types.statedQuantity, value.begin(), value.end());
        annotation.setStringValue(types.number, quantity.number().toPlainString());
        annotation.setStringValue(types.second, quantity.second() == null ? null : quantity.second().toPlainString());
        annotation.setStringValue(types.unit, quantity.unit());
        annotation.setStringValue(types.comparator, quantity.comparator().sign());
        return annotation;
    }

    @Nullable
    StatedValue value(@Nullable AnnotationFS annotation) {
        if (annotation == null) {
            return null;
        }
        String second = annotation.getStringValue(types.second);
        return new StatedValue(annotation.getBegin(), annotation.getEnd(),
                new Quantity(new BigDecimal(annotation.getStringValue(types.number)),
                        second == null ? null : new BigDecimal(second), annotation.getStringValue(types.unit),
                        Comparator.ofSign(annotation.getStringValue(types.comparator))));
    }
}
