package org.caseloom.nlp.outcome;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "JA | 発熱は速やかに改善した。 | 発熱 improved",
            "JA | 発熱、咳嗽は消失した。 | 咳嗽 resolved; 発熱 resolved",
            "JA | 肺炎が増悪し、第10病日に永眠された。 | 肺炎 worsened; patient died",
            "JA | 肺炎は改善せず、皮疹が再燃した。 | 肺炎 unchanged; 皮疹 recurred",
            "JA | 症状は軽快し退院した。 | patient improved",
            // what is said in general, of relatives or as a possibility is no outcome
            "JA | 肺炎の死亡率は高く、肺炎の再発の可能性がある。 | ''",
            "JA | 母が胃癌で死亡している。 | ''",
            "JA | 胃癌の再発なし。 | ''",
            "EN | The rash resolved. | rash resolved",
            "EN | The rash did not improve. The patient died. | rash unchanged; patient died",
            "EN | The cough has not recurred. | ''"})
    void outcomesAreNotedWithTheirEvents(Language language, String text, String expected) {
        StructuredDocument document = Texts.structured(language, text);
        Map<String, String> words = document.mentions().stream().collect(Collectors.toMap(Mention::id, Mention::text));
        assertThat(document.outcomes().stream().map(outcome -> said(outcome, words)).collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    private static String said(Outcome outcome, Map<String, String> words) {
        return (outcome.mention() == null ? "patient" : words.get(outcome.mention())) + " " + outcome.type();
    }
}
