package org.caseloom.nlp.engine;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** A sentence and its translation give the same events: what, how it is meant, its value and its time. */
class TranslationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        入院3日前より発熱、咳嗽を認めた。         | Three days before admission, fever and cough were noted.
        入院時、体温39.2℃であった。             | On admission, temperature was 39.2 C.
        血圧150/90 mmHg。                   | BP 150/90 mmHg.
        血圧120/80 mmHg。                   | BP was 120/80 mmHg.
        SpO2 91%（室内気）。                  | SpO2 was 91% on room air.
        白血球12,300/μL。                   | WBC of 12,300/μL.
        WBC 6,300/μL。                     | A WBC count of 6,300/μL.
        Hb 7.2 g/dL。                      | Hb 7.2 g/dL (normal 12-16).
        発熱（＋）、咳嗽（－）。               | fever (+), cough (-).
        3日間続く発熱。                      | Fever for three days.
        咳嗽が2週間前から続く。               | He has had a cough that began two weeks ago.
        2021年3月に肺炎を発症した。           | Pneumonia developed in March 2021.
        術後2日目に発熱を認めた。              | On postoperative day 2, fever was noted.
        入院後第3病日に皮疹が出現した。        | On day 3 of illness rash appeared.
        20歳時に結核。                      | Tuberculosis at the age of 20.
        翌日に嘔吐した。                     | The next day, vomiting occurred.
        1日5回の下痢。                      | Diarrhea five times a day.
        術後に呼吸困難が出現した。             | Dyspnea developed after surgery.
        肺炎を疑った。                       | Pneumonia was suspected.
        母が乳癌。                          | Her mother had breast cancer.
        """)
    void aTranslationTellsTheSameEvents(String japanese, String english) {
        assertThat(events(Language.EN, english)).isEqualTo(events(Language.JA, japanese));
    }

    private static String events(Language language, String text) {
        StructuredDocument document = Texts.structured(language, text);
        return document.mentions().stream().map(TranslationTest::event).sorted().collect(Collectors.joining("; "));
    }

    private static String event(Mention mention) {
        return mention.concepts().getFirst().id() + " " + mention.assertion() + " " + mention.experiencer() + " "
                + (mention.value() == null ? "" : mention.value().number() + mention.value().unit()) + " "
                + (mention.time() == null ? "" : mention.time().kind() + " " + mention.time().value());
    }
}
