package org.caseloom.nlp.english;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** How far an English expression reaches, and what several that share a head are. */
class NounPhraseTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        He had familial gastric cancers.            | familial gastric cancers
        A chronic abdominal pain was noted.         | abdominal pain
        Gastric and hepatic cancer ran together.    | abnormal-finding present; gastric-cancer present
        pain in the chest and fever                 | pain in the chest; fever
        """)
    void whereAnExpressionBegins(String text, String expected) {
        String found = expected.contains("present")
                ? Texts.said(SmallRelease.LEXICON, Language.EN, text)
                : Texts.structured(Language.EN, text)
                        .mentions()
                        .stream()
                        .map(mention -> mention.text())
                        .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        He was seen in the headache clinic for cough. | cough present
        A pneumonia leaflet was on the table.         | ''
        Two asthma nurses came; asthma was severe.    | asthma present
        """)
    void whatIsOnlyNamedAfterAFindingIsNone(String text, String expected) {
        assertThat(Texts.said(Language.EN, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        No injury of the hand.                        | abnormal-finding absent
        There is no evidence of any abnormality.      | abnormal-finding absent
        The injury healed.                            | ''
        No headache and an injury.                    | headache absent
        """)
    void aBareHeadIsAStatementWhereItIsDenied(String text, String expected) {
        assertThat(Texts.said(Language.EN, text)).isEqualTo(expected);
    }
}
