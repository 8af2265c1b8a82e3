package org.caseloom.search.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.search.DocumentBuilder;
import org.caseloom.search.SampleDocuments;
import org.caseloom.search.SampleRelease;
import org.caseloom.search.evidence.Evidence.InSentence;
import org.caseloom.search.query.Meaning;
import org.caseloom.search.query.QueryReader;
import org.caseloom.search.release.ReleaseView;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceFinderTest {
    private static final QueryReader READER = new QueryReader(ReleaseView.of(SampleRelease.release()));

    @Test
    void theSentenceIsShownWithTheMentionMarkedAndTheRuleTold() {
        InSentence found = first("CSL:fever", SampleDocuments.PNEUMONIA_JA);
        assertThat(found.html()).isEqualTo("【主訴】<mark>発熱</mark>、咳嗽");
        assertThat(found.mentions()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("term:発熱");
            assertThat(reason.cue()).isNull();
        });
    }

    @Test
    void aNarrowerConceptIsEvidenceForTheBroaderOne() {
        InSentence found = first("fever", SampleDocuments.HIGH_FEVER_JA);
        assertThat(found.html()).contains("<mark>高熱</mark>");
        assertThat(found.mentions().getFirst().concept().id()).isEqualTo("CSL:high-fever");
    }

    @Test
    void aDenialShowsTheWordsThatDeny() {
        InSentence found = first("発熱なし", SampleDocuments.NO_FEVER_JA);
        assertThat(found.html()).isEqualTo("<mark>発熱</mark>（－）、咳嗽（－）。");
        assertThat(found.mentions().getFirst().cue()).isNotNull()
                .satisfies(cue -> assertThat(cue.text()).isEqualTo("（－）"));
    }

    @Test
    void aDeniedFindingIsNoEvidenceThatItIsThere() {
        assertThat(evidence("発熱", SampleDocuments.NO_FEVER_JA)).isEmpty();
        assertThat(evidence("chest pain", SampleDocuments.FEVER_EN)).isEmpty();
    }

    @Test
    void aValueIsEvidenceAndSaysWhichRuleReadIt() {
        InSentence found = first("pyrexia", SampleDocuments.FEVER_EN);
        assertThat(found.html()).contains("<mark>febrile to 102.6 F</mark>");
        assertThat(found.mentions().getFirst().rule()).isEqualTo("quantity:fever-by-body-temperature");
        assertThat(found.mentions().getFirst().value()).isNotNull();
    }

    @Test
    void hostileTextIsEscapedAndOffsetsSurviveSurrogatePairs() {
        InSentence found = first("発熱", SampleDocuments.HOSTILE);
        assertThat(found.html())
                .isEqualTo("&lt;img src=x onerror=alert(1)&gt;頭痛と𠮷田氏の<mark>発熱</mark>がある。");
    }

    @Test
    void oneSentenceShowsAllThatStandsInItAndEachConceptIsShownOnceAtLeast() {
        List<Evidence> found = evidence("発熱 咳嗽 呼吸困難 CRP", SampleDocuments.PNEUMONIA_JA);
        assertThat(found).extracting(Evidence::html).containsExactly(
                "【主訴】<mark>発熱</mark>、<mark>咳嗽</mark>",
                "来院3日前から<mark>熱発</mark>と<mark>湿性咳嗽</mark>が出現し、前日から労作時の<mark>息切れ</mark>を自覚した。",
                "【検査】<mark>CRP</mark> 14.2 mg/dL。");
    }

    @Test
    void whatARelativeDoesNotHaveIsNoEvidenceAboutThePatient() {
        StructuredDocument document = DocumentBuilder.ja("x", "", "父に結核はない。")
                .of("父", "結核", SampleRelease.TUBERCULOSIS, Assertion.ABSENT).build();
        assertThat(evidence("結核なし", document)).isEmpty();
    }

    @Test
    void whatIsLeftOutNeedsNoEvidenceAndWordsBringTheirHighlights() {
        List<Evidence> found = new EvidenceFinder(READER.read("-結核 受診", Meaning.PRESENT, List.of()))
                .in(SampleDocuments.PNEUMONIA_JA, List.of("<mark>受診</mark>した"));
        assertThat(found).containsExactly(new Evidence.ForWords("<mark>受診</mark>した"));
    }

    private static InSentence first(String query, StructuredDocument document) {
        return (InSentence) evidence(query, document).getFirst();
    }

    private static List<Evidence> evidence(String query, StructuredDocument document) {
        return new EvidenceFinder(READER.read(query, Meaning.PRESENT, List.of())).in(document, List.of());
    }
}
