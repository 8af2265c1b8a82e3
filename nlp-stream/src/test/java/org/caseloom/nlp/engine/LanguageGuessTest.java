package org.caseloom.nlp.engine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageGuessTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        39度以上の発熱あり。      | JA
        ﾊﾂﾈﾂ                  | JA
        WBC 12,300/μL、発熱     | JA
        He had a fever.        | EN
        39.2                   | EN
        CRP 12 mg/dL           | EN
        """)
    void kanaOrKanjiMakeATextJapanese(String text, Language expected) {
        assertThat(LanguageGuess.of(text)).isEqualTo(expected);
    }
}
