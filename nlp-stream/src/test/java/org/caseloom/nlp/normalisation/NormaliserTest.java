package org.caseloom.nlp.normalisation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class NormaliserTest {
    private static final Normaliser JAPANESE = normaliser(Language.JA);
    private static final Normaliser ENGLISH = normaliser(Language.EN);

    @ParameterizedTest
    @CsvSource({"発熱, CSL:fever, 発熱", "右側胸部痛, CSL:chest-pain, 胸痛", "軽度の低酸素状態, CSL:hypoxemia, 低酸素血症",
            "キカンシ喘息発作, CSL:asthma, 喘息"})
    void anExpressionStandsForTheConceptWhoseFormsAreMostLikeIt(String expression, String concept, String by) {
        assertThat(JAPANESE.candidates(expression).getFirst()).satisfies(first -> {
            assertThat(first.concept().id()).isEqualTo(concept);
            assertThat(first.by()).isEqualTo(by);
        });
    }

    @ParameterizedTest
    @CsvSource({"abdominal pains, CSL:abdominal-pain", "aspiration pneumonitis, CSL:aspiration-pneumonia"})
    void englishToo(String expression, String concept) {
        assertThat(ENGLISH.candidates(expression).getFirst().concept().id()).isEqualTo(concept);
    }

    @Test
    void theVeryFormOutdoesAllThatIsLikeIt() {
        assertThat(JAPANESE.candidates("肺結核")).extracting(candidate -> candidate.concept().id(), Candidate::score)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CSL:tuberculosis", 1.0));
    }

    @Test
    void nothingIsLikeAnExpressionWithoutACharacterInCommon() {
        assertThat(JAPANESE.candidates("ふゆうぶつ")).isEmpty();
        assertThat(JAPANESE.candidates("")).isEqualTo(List.of());
    }

    @Test
    void testsAndDrugsAreNoConditions() {
        assertThat(JAPANESE.candidates("アセトアミノフェン")).noneMatch(
                candidate -> candidate.concept().id().equals("CSL:acetaminophen"));
    }

    private static Normaliser normaliser(Language language) {
        return new Normalisers(
                (document, _) -> Texts.structured(document.lang(), document.text())).of(language, SmallRelease.LEXICON);
    }
}
