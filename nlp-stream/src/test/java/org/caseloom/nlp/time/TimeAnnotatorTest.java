package org.caseloom.nlp.time;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.TimeReference;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class TimeAnnotatorTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        入院3日前より発熱、咳嗽を認め、翌日に嘔吐した。頭痛はない。 | fever -P3D/admission; cough -P3D/admission; vomiting P1D/prior; headache
        咳嗽が2週間前から続く。                      | cough -P2W/presentation
        2021年3月に発熱が出現した。下痢が続いた。        | fever 2021-03; diarrhea
        3日間続く発熱で受診した。                     | fever P3D
        下痢を1日5回認めた。                        | diarrhea R5/P1D
        1日5回の下痢があった。                      | diarrhea R5/P1D
        【既往歴】肺結核（20歳時）、喘息                | tuberculosis P20Y/birth; asthma
        【入院時現症】発熱あり。術後に咳嗽あり。          | fever P0D/admission; cough after/surgery
        アセトアミノフェンを1日3回内服した。             | acetaminophen
        入院時、体温39.2℃であった。                  | fever P0D/admission
        """)
    void aMentionHasTheTimeOfItsClause(String text, String expected) {
        assertThat(Texts.structured(Language.JA, text)
                .mentions()
                .stream()
                .map(TimeAnnotatorTest::said)
                .collect(Collectors.joining("; "))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Three days before admission he developed fever and cough, and vomiting the next day. He had no headache. | fever -P3D/admission; cough -P3D/admission; vomiting P1D/prior; headache
        The cough began two weeks ago.                | cough -P2W/presentation
        Fever developed in March 2021. Diarrhea followed. | fever 2021-03; diarrhea
        He came with fever for three days.            | fever P3D
        He presented with a 3-day history of fever, cough and headache. | fever P3D; cough P3D; headache P3D
        There were five episodes a day of diarrhea.   | diarrhea R5/P1D
        Past history: tuberculosis at the age of 20, asthma since childhood. | tuberculosis P20Y/birth; asthma during/childhood
        On admission, temperature was 39.2 C. Cough after surgery. | fever P0D/admission; cough after/surgery
        Acetaminophen was given three times a day.    | acetaminophen
        On hospital day 3 rash appeared; fever on postoperative day 2. | rash P2D/admission; fever P2D/surgery
        Rash was noted 5 days after starting acetaminophen. | rash P5D/start; acetaminophen P5D/start
        She had fever, which began on May 3, 2023.    | fever 2023-05-03
        Vomiting recurred several months later.       | vomiting PXM/prior
        Over the past two months cough worsened.      | cough P2M
        He may have pneumonia.                        | pneumonia
        """)
    void anEnglishMentionHasTheTimeOfItsClause(String text, String expected) {
        assertThat(Texts.structured(Language.EN, text)
                .mentions()
                .stream()
                .map(TimeAnnotatorTest::said)
                .collect(Collectors.joining("; "))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        発熱は𠮷日、入院３日前から咳嗽。 | cough | 入院３日前
        ２０２３．５．３に咳嗽。        | cough | ２０２３．５．３
        咳嗽（㋿）は約２㌔、３ヶ月前から発熱 | fever | ３ヶ月前
        """)
    void theWordsOfTheTimeStandAtItsOffsets(String text, String concept, String words) {
        TimeReference time = Texts.mentions(Language.JA, text, concept).getFirst().time();
        assertThat(time).isNotNull();
        assertThat(time.text()).isEqualTo(words);
        assertThat(text.substring(text.offsetByCodePoints(0, time.start()), text.offsetByCodePoints(0, time.end())))
                .isEqualTo(words);
    }

    private static String said(Mention mention) {
        String name = mention.concepts().getFirst().id().substring("CSL:".length());
        return mention.time() == null ? name : name + " " + mention.time().value();
    }
}
