package org.caseloom.nlp.recommendation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Recommendation;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class RecommendationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "推奨文：成人の市中肺炎に対して、アセトアミノフェンの投与を強く推奨する。（エビデンスの確実性：中） | for strong moderate / 成人の市中肺炎 / アセトアミノフェン",
            "肺炎の小児では、気管支鏡検査を行わないことを提案する（2C）。 | against weak C / 肺炎の小児 / 気管支鏡検査",
            "喘息患者に対する気管支鏡検査を推奨する（推奨グレードC1、エビデンスレベルIVa）。 | for C1 IVA / 喘息患者 / 気管支鏡検査",
            "発熱に対してアセトアミノフェンは投与すべきではない（1B）。 | against strong B / 発熱 / アセトアミノフェンは投与",
            "推奨文：結核では隔離が望ましい。 | for null null / 結核 / 隔離"})
    void aRecommendationIsReadWithItsGrades(String text, String expected) {
        Recommendation recommendation = Texts.structured(Language.JA, text).recommendations().getFirst();
        assertThat(recommendation.direction() + " " + recommendation.strength() + " " + recommendation.certainty()
                + " / " + recommendation.population() + " / " + recommendation.intervention()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "In adults with pneumonia, we recommend acetaminophen (strong recommendation, moderate-quality evidence). | for strong moderate / In adults with pneumonia / acetaminophen",
            "We suggest against bronchoscopy in children with pneumonia (2C). | against weak C / in children with pneumonia / bronchoscopy",
            "Acetaminophen should not be given to patients with asthma (Class III, Level of Evidence B). | against strong B / patients with asthma / Acetaminophen",
            "3. For patients with asthma, bronchoscopy is recommended (Grade 1A). | for strong A / For patients with asthma / bronchoscopy",
            "We suggest isolation for tuberculosis (conditional recommendation; certainty of evidence: very low). | for weak very low / null / isolation for tuberculosis"})
    void anEnglishRecommendationIsReadWithItsGrades(String text, String expected) {
        Recommendation recommendation = Texts.structured(Language.EN, text).recommendations().getFirst();
        assertThat(recommendation.direction() + " " + recommendation.strength() + " " + recommendation.certainty()
                + " / " + recommendation.population() + " / " + recommendation.intervention()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A 65-year-old man. Antibiotics are recommended by guidelines.", "Fever should be treated.",
            "Surgery was considered."})
    void anEnglishCaseReportThatOnlyTellsOfOneMakesNone(String text) {
        assertThat(Texts.structured(Language.EN, text).recommendations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65歳、男性。ガイドラインでは抗菌薬が推奨されている。", "受診を勧めるべきか検討した。", "発熱あり。"})
    void aCaseReportThatOnlyTellsOfOneMakesNone(String text) {
        assertThat(Texts.structured(Language.JA, text).recommendations()).isEmpty();
    }
}
