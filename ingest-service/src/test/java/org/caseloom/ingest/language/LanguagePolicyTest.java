package org.caseloom.ingest.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.documents.Language;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagePolicyTest {
    private final LanguagePolicy policy = new LanguagePolicy();

    @ParameterizedTest
    @ValueSource(strings = {"39度以上の発熱あり。", "ｹﾞﾘ ｱﾘ", "The patient took ロキソニン twice.", "発熱（＋）、咳嗽（－）", "体温39℃",
            "胸部X線異常所見無",
            "腹部超音波検査施行、胆石多数", "両側下肢浮腫著明。", "高血圧症、糖尿病、脂質異常症", "痛", "Hb 8.8g/dL 貧血", "WBC 12000, CRP 8.4, 肺炎像"})
    void japaneseIsRecognisedWithAndWithoutKana(String text) {
        assertThat(policy.of(null, text)).contains(Language.JA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fever", "cough", "😷 cough", "BP 120/80, afebrile.", "No chest pain.",
            "65M, CHF, COPD, T2DM",
            "Pt denies SOB, CP, N/V/D.", "Patient febrile to 102.6 F", "metformin 500 mg BID",
            "Crohn disease with arthralgia",
            "BT39.2", "Patient with Sjögren syndrome has fever",
            "Gastrointestinal: Denies nausea, vomiting, or diarrhea.",
            "Total protein 7.6 g/dL, albumin 3.8 g/dL, total bilirubin 0.6 mg/dL, AST 26 IU/L, ALT 13 IU/L",
            "A 65-year-old man (王, from Taipei) presented with a three-day history of fever."})
    void shortEnglishIsRecognised(String text) {
        assertThat(policy.of(null, text)).contains(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fièvre et toux",
            "Le patient présente une fièvre à 39 °C et une toux sèche depuis trois jours.",
            "Der Patient klagt über Fieber und Husten.", "65-jähriger Mann mit Diabetes mellitus und Hypertonie",
            "Il paziente presenta febbre e tosse da tre giorni.", "De patiënt heeft koorts en hoest sinds drie dagen",
            "O paciente apresenta febre e tosse há três dias.", "患者出现发热和咳嗽三天。", "病人主诉头痛", "患者發燒咳嗽三天，無胸痛。",
            "У пациента лихорадка и кашель.", "환자는 발열과 기침이 있습니다.", "المريض يعاني من الحمى", "39.2", "（＋）"})
    void otherLanguagesAreNot(String text) {
        assertThat(policy.of(null, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ja,JA", "JA,JA", "ja-JP,JA", "en,EN", "en-GB,EN", "' en ',EN"})
    void theDocumentsOwnWordIsBelieved(String tag, Language language) {
        assertThat(policy.of(tag, "Fieber und Husten seit drei Tagen")).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh", "deu", "japanese", "auto", "?"})
    void aTagOfAnotherLanguageIsNoneWhateverTheText(String tag) {
        assertThat(policy.of(tag, "発熱あり。")).isEmpty();
    }

    @Test
    void aBlankTagIsNoTag() {
        assertThat(policy.of(" ", "発熱あり。")).contains(Language.JA);
    }

    @Test
    void aMegabyteOfOneKanjiIsJudgedByItsBeginning() {
        assertThat(policy.of(null, "痛".repeat(349_525))).contains(Language.JA);
    }
}
