package org.caseloom.nlp.speaker;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Who said it, where the sentence tells; who experiences it is another question. */
class SpeakerTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 本人は頭痛を訴える。             | 頭痛 patient
        JA | 家人より発熱との連絡あり。         | 発熱 family:relative
        JA | 母によると嘔吐があった。咳嗽あり。   | 嘔吐 family:mother; 咳嗽 -
        JA | 「胸痛がある」と訴えあり。         | 胸痛 patient
        JA | 発熱を認めた。                  | 発熱 -
        EN | Per his wife, fever and cough.  | fever family:wife; cough family:wife
        EN | She reports headache.           | headache patient
        EN | Fever was noted.                | Fever -
        """)
    void theSentenceTells(Language language, String text, String expected) {
        assertThat(Texts.structured(language, text)
                .mentions()
                .stream()
                .map(mention -> mention.text() + " " + (mention.speaker() == null ? "-" : mention.speaker()))
                .collect(Collectors.joining("; "))).isEqualTo(expected);
    }
}
