package org.caseloom.nlp.cas;

import java.util.List;
import java.util.Map;

import org.apache.ctakes.typesystem.type.constants.CONST;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.refsem.UmlsConcept;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidence.StatedTime;
import org.caseloom.nlp.types.Evidence.StatedValue;
import org.caseloom.nlp.types.Qualities;

/** Writes mentions into one CAS: as cTAKES's annotations, with their evidence beside them. Belongs to the CAS's thread. */
final class MentionWriter {
    private final JCas cas;
    private final CaseloomTypes types;

    MentionWriter(JCas cas, CaseloomTypes types) {
        this.cas = cas;
        this.types = types;
    }

    /** Writes a mention; gives the annotation of its evidence. */
    AnnotationFS write(Evidence evidence) {
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
        return annotation;
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

    private @Nullable AnnotationFS time(@Nullable StatedTime time) {
        if (time == null) {
            return null;
        }
        AnnotationFS annotation = cas.getCas().createAnnotation(types.statedTime, time.begin(), time.end());
        annotation.setStringValue(types.timeKind, time.kind());
        annotation.setStringValue(types.timeValue, time.value());
        return annotation;
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
}
