package org.caseloom.nlp.abbreviation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** A document's own definition of an abbreviation counts in that document, and only there. */
class AbbreviationTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 誤嚥性肺炎（APX）で入院。APXは重症。        | aspiration-pneumonia present; aspiration-pneumonia present; aspiration-pneumonia present
        JA | 誤嚥性肺炎（以下、APX）で入院。APXは重症。   | aspiration-pneumonia present; aspiration-pneumonia present; aspiration-pneumonia present
        JA | 胃癌（gastric cancer：GC）。GCは進行。     | gastric-cancer present; gastric-cancer present; gastric-cancer present; gastric-cancer present
        JA | APX（誤嚥性肺炎）と診断。APXは重症。        | aspiration-pneumonia present; aspiration-pneumonia present; aspiration-pneumonia present
        JA | 気管支鏡検査（BFX）後にBFXを再検。          | bronchoscopy present; bronchoscopy present; bronchoscopy present
        JA | 乳癌（以下TBと略す）。TBは進行。            | breast-cancer present; breast-cancer present; breast-cancer present
        EN | Aspiration pneumonia (AP) developed. AP was severe. | aspiration-pneumonia present; aspiration-pneumonia present; aspiration-pneumonia present
        EN | AP (aspiration pneumonia) developed. No AP later.   | aspiration-pneumonia present; aspiration-pneumonia present; aspiration-pneumonia absent
        EN | Pneumonia (CT) was seen on CT.    | pneumonia present
        """)
    void aDefinedAbbreviationIsItsConceptFromThenOn(Language language, String text, String expected) {
        assertThat(Texts.said(SmallRelease.LEXICON, language, text)).isEqualTo(expected);
    }
}
