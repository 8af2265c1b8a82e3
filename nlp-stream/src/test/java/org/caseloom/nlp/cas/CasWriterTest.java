package org.caseloom.nlp.cas;

import java.util.ArrayList;
import java.util.List;

import org.apache.ctakes.typesystem.type.constants.CONST;
import org.apache.ctakes.typesystem.type.refsem.UmlsConcept;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** A consumer of UIMA that knows cTAKES's types alone finds in the CAS what the structured document says. */
class CasWriterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        JA | 【主訴】発熱、咳嗽。【現病歴】3日前から体温39.2℃の発熱があり、喀痰は認めなかった。肺炎を疑い、アセトアミノフェン500mgを1日3回投与した。【既往歴】糖尿病
        EN | Chief complaint: fever and cough. The patient denied headache. T 39.2 C. Possible pneumonia was treated.
        """)
    void everyMentionIsAnAnnotationOfCtakes(Language language, String text) {
        SourceDocument document = Texts.document("one", language, text);
        try (StructuringEngine engine = new StructuringEngine()) {
            StructuredDocument structured = engine.structure(document, SmallRelease.LEXICON);
            JCas cas = engine.annotate(document, SmallRelease.LEXICON);

            assertThat(structured.mentions()).hasSizeGreaterThan(3);
            assertThat(annotations(cas)).containsExactlyInAnyOrderElementsOf(mentions(structured));
            assertThat(covered(cas, Segment.class)).hasSameSizeAs(structured.sections());
            assertThat(covered(cas, Sentence.class)).containsExactlyElementsOf(structured.sentences()
                    .stream()
                    .map(span -> text.substring(span.start(), span.end()))
                    .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCasHoldsTheLastDocumentOnly(Language language) {
        try (StructuringEngine engine = new StructuringEngine()) {
            engine.annotate(Texts.document("one", Language.JA, "発熱と咳嗽あり。"), SmallRelease.LEXICON);
            engine.annotate(Texts.document("two", Language.EN, "No fever. Cough."), SmallRelease.LEXICON);
            JCas cas = engine.annotate(Texts.document("three", language, "頭痛 headache"), SmallRelease.LEXICON);

            assertThat(cas.getDocumentText()).isEqualTo("頭痛 headache");
            assertThat(covered(cas, IdentifiedAnnotation.class)).isSubsetOf("頭痛", "headache").isNotEmpty();
        }
    }

    @Test
    void aDosingPointsAtItsDrug() {
        SourceDocument document = Texts.document("one", Language.JA, "アセトアミノフェン500mgを投与した。");
        try (StructuringEngine engine = new StructuringEngine()) {
            JCas cas = engine.annotate(document, SmallRelease.LEXICON);
            CaseloomTypes types = CaseloomTypes.of(cas.getTypeSystem());

            List<AnnotationFS> dosings = new ArrayList<>();
            cas.getCas().<AnnotationFS>getAnnotationIndex(types.dosing).forEach(dosings::add);
            assertThat(dosings).hasSize(1);
            assertThat(((Annotation) dosings.getFirst().getFeatureValue(types.dosedDrug)).getCoveredText())
                    .isEqualTo("アセトアミノフェン");
            assertThat(dosings.getFirst().getFeatureValue(types.dose)).isNotNull();
        }
    }

    private static List<String> annotations(JCas cas) {
        List<String> annotations = new ArrayList<>();
        for (IdentifiedAnnotation mention : cas.getAnnotationIndex(IdentifiedAnnotation.class)) {
            UmlsConcept concept = (UmlsConcept) mention.getOntologyConceptArr(0);
            String id = concept.getStringValue(CaseloomTypes.of(cas.getTypeSystem()).conceptId);
            annotations.add(mention.getCoveredText() + " " + id
                    + (mention.getPolarity() == CONST.NE_POLARITY_NEGATION_PRESENT ? " absent" : "")
                    + (mention.getUncertainty() == CONST.NE_UNCERTAINTY_PRESENT ? " possible" : "")
                    + (mention.getHistoryOf() == CONST.NE_HISTORY_OF_PRESENT ? " history" : ""));
        }
        return annotations;
    }

    private static List<String> mentions(StructuredDocument document) {
        List<String> mentions = new ArrayList<>();
        for (Mention mention : document.mentions()) {
            mentions.add(mention.text() + " " + mention.concepts().getFirst().id()
                    + (mention.assertion() == Assertion.ABSENT ? " absent" : "")
                    + (mention.assertion() == Assertion.POSSIBLE ? " possible" : "")
                    + (mention.assertion() == Assertion.HISTORY ? " history" : ""));
        }
        return mentions;
    }

    private static List<String> covered(JCas cas, Class<? extends Annotation> type) {
        List<String> covered = new ArrayList<>();
        cas.getAnnotationIndex(type).forEach(annotation -> covered.add(annotation.getCoveredText()));
        return covered;
    }
}
