package org.caseloom.nlp.engine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** However fever is written, it is one event, with its value where one is stated; and its denial is a denial. */
class FeverEquivalenceTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 39度以上の発熱あり。        | 39度以上の発熱     | fever present >=39°C
        JA | 39度以上の発熱が続いた。    | 39度以上の発熱     | fever present >=39°C
        JA | 38.5度の熱が出た。          | 38.5度の熱        | fever present 38.5°C
        JA | 38．5度の発熱を認めた。     | 38．5度の発熱      | fever present 38.5°C
        JA | 体温39℃。                 | 体温39℃          | fever present 39°C
        JA | 体温は38.6℃であった。      | 体温は38.6℃      | fever present 38.6°C
        JA | 体温３９．２℃              | 体温３９．２℃     | fever present 39.2°C
        JA | BT39.2                     | BT39.2           | fever present 39.2°C
        JA | BT 39.2                    | BT 39.2          | fever present 39.2°C
        JA | 体温38℃台が続いた。         | 体温38℃台        | fever present >=38°C
        JA | 体温＞38℃                  | 体温＞38℃        | fever present >38°C
        JA | 体温39℃の発熱を認めた。      | 体温39℃の発熱     | fever present 39°C
        JA | 発熱（39.2℃）で受診した。    | 発熱（39.2℃）    | fever present 39.2°C
        JA | 発熱（＋）                  | 発熱              | fever present
        JA | 熱発し受診。                | 熱発              | fever present
        EN | He was febrile to 102.6 F. | febrile to 102.6 F | fever present 102.6°F
        EN | T 39.2 C, looked ill.      | T 39.2 C           | fever present 39.2°C
        EN | T 39.2                     | T 39.2             | fever present 39.2°C
        EN | Her temperature was 39.2 C. | temperature was 39.2 C | fever present 39.2°C
        EN | temperature 39.2 C         | temperature 39.2 C | fever present 39.2°C
        EN | She had a temperature of 102.6°F. | temperature of 102.6°F | fever present 102.6°F
        EN | She had a fever of 39 °C.  | fever of 39 °C     | fever present 39°C
        EN | Fever (38.9 C) was noted.  | Fever (38.9 C)     | fever present 38.9°C
        EN | Fever persisted.           | Fever              | fever present
        """)
    void writtenInAnyWayFeverIsOneEvent(Language language, String text, String words, String expected) {
        assertThat(Texts.said(language, text)).isEqualTo(expected);
        assertThat(Texts.structured(language, text).mentions().getFirst().text()).isEqualTo(words);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 発熱（－）           | fever absent
        JA | 発熱(-)             | fever absent
        JA | 発熱（−）           | fever absent
        JA | 発熱なし。           | fever absent
        JA | 発熱は認めなかった。  | fever absent
        JA | 体温36.8℃。         | fever absent 36.8°C
        JA | 無熱であった。        | fever absent
        EN | She denied fever.   | fever absent
        EN | He was afebrile.    | fever absent
        EN | T 36.8 C            | fever absent 36.8°C
        EN | No fever.           | fever absent
        """)
    void aDenialIsEvidenceAgainstFever(Language language, String text, String expected) {
        assertThat(Texts.said(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 39歳、男性。
        JA | 39歳で発症。
        JA | 第39病日に退院した。
        JA | 39例を検討した。
        JA | T2強調画像で高信号。
        EN | A 39-year-old man.
        EN | Stage T2 tumour.
        EN | P<0.05 for all 39 patients.
        """)
    void aNumberAloneIsNoFever(Language language, String text) {
        assertThat(Texts.structured(language, text).mentions()).isEmpty();
    }
}
