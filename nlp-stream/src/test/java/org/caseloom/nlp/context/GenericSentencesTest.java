package org.caseloom.nlp.context;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of patients in general is not said of this one. */
class GenericSentencesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # the literature, other patients, a disease as such
        高齢の糖尿病患者では肺炎が重症化しやすい。             | diabetes conditional; pneumonia conditional
        結核に喘息を合併することが多い。                        | tuberculosis conditional; asthma conditional
        咳嗽を契機に発見される肺結核が報告されている。          | cough conditional; tuberculosis conditional
        # this patient, this case, the past
        本症例では肺炎を合併することが多い結核を認めた。        | pneumonia present; tuberculosis present
        当院では肺炎を認めることが多い。                        | pneumonia present
        近年、喘息を発症した。                                  | asthma present
        頭痛がある。                                            | headache present
        # what denies or doubts keeps saying so
        一般に発熱は認めない。                                  | fever absent
        """)
    void aGeneralStatementIsConditional(String text, String expected) {
        assertThat(Texts.said(Language.JA, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        【考察】\\n貧血は全身の酸素供給を減らす。  | anemia conditional
        【考察】\\n本症例は貧血を呈する。          | anemia present
        【考察】\\n貧血を認めた。                  | anemia present
        【経過】\\n貧血が続く。                    | anemia present
        """)
    void aDiscussionSpeaksInGeneralUntilItSaysOtherwise(String text, String expected) {
        assertThat(Texts.said(Language.JA, text.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @Test
    void theWordsThatSaySoAreTheEvidence() {
        Mention mention = Texts.mentions(Language.JA, "糖尿病では肺炎が好発する。", "pneumonia").getFirst();
        assertThat(mention.cue().rule()).isEqualTo("ja.conditional.generic");
    }

    @Test
    void aGuidelineIsGeneralThroughout() {
        try (StructuringEngine engine = new StructuringEngine()) {
            var guideline = new SourceDocument("g", 1, Language.JA, DocumentKind.GUIDELINE, null, "糖尿病では肺炎が好発する。", null,
                    null);
            assertThat(engine.structure(guideline, SmallRelease.LEXICON).mentions()).extracting(Mention::assertion)
                    .containsOnly(Assertion.PRESENT);
        }
    }
}
