package org.caseloom.nlp.english;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text says in other words, or in another order, than the term of the release. */
class LoosePhraseTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        pain in his chest                     | chest-pain present
        No pain in the chest.                 | chest-pain absent
        pain in the left chest, then fever    | chest-pain present; fever present
        cancer of the stomach                 | gastric-cancer present
        Her blood pressure elevated quickly   | elevated-blood-pressure present
        pain in the chest tube                |
        pain and chest tightness              |
        """)
    void oneConceptInWhateverOrder(String text, String expected) {
        assertThat(Texts.said(SmallRelease.LEXICON, Language.EN, text)).isEqualTo(expected == null ? "" : expected);
    }
}
