package org.caseloom.nlp.engine;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What a structured document says beside its mentions: patient, sections, sentences, and why. */
class DocumentTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 65歳、男性。                     | 65 a male
        JA | 症例は65歳の女性。               | 65 a female
        JA | ８か月、女児。                   | 8 mo female
        JA | 患者は男性。                     | null null male
        JA | 20歳時に喘息。65歳、男性。         | 65 a male
        EN | A 65-year-old man presented.   | 65 a male
        EN | A 20-month-old girl was seen.  | 20 mo female
        EN | A previously healthy 34 year old Japanese woman had fever. | 34 a female
        EN | 72yo female with cough.        | 72 a female
        EN | A 3-week-old infant was seen.  | 3 wk null
        """)
    void thePatientIsRead(Language language, String text, String expected) {
        var patient = Texts.structured(language, text).patient();
        var age = patient.age();
        assertThat((age == null ? "null null" : age.value() + " " + age.unit()) + " " + patient.sex())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        JA | 65歳、男性。【主訴】発熱【既往歴】なし【考察】まれ | CASE:, CHIEF_COMPLAINT:主訴, PAST_HISTORY:既往歴, DISCUSSION:考察
        JA | 主訴：発熱。現病歴：2日前から発熱。家族歴：なし | CHIEF_COMPLAINT:主訴, PRESENT_ILLNESS:現病歴, FAMILY_HISTORY:家族歴
        JA | ■現症~体温39℃~■検査所見~CRP高値 | EXAMINATION:現症, LABORATORY:検査所見
        JA | 【謎の見出し】発熱 | OTHER:謎の見出し
        EN | HISTORY OF PRESENT ILLNESS:~Fever.~PAST MEDICAL HISTORY~Asthma. | PRESENT_ILLNESS:HISTORY OF PRESENT ILLNESS, PAST_HISTORY:PAST MEDICAL HISTORY
        EN | He had fever. Family history: none. | CASE:, FAMILY_HISTORY:Family history
        EN | The diagnosis was late. The course: long. | CASE:
        """)
    void sectionsAreFoundByTheirHeadings(Language language, String text, String expected) {
        StructuredDocument document = Texts.structured(language, text.replace('~', '\n'));
        assertThat(document.sections().stream().map(section -> section.type() + ":" + section.title()).collect(
                Collectors.joining(", "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        38．5度の発熱。咳嗽あり．喀痰なし | 38．5度の発熱。 / 咳嗽あり． / 喀痰なし
        E. coliを検出した。「痛い。」と訴えた。 | E. coliを検出した。 / 「痛い。」 / と訴えた。
        CRP 12.3．WBC 9,000．発熱 | CRP 12.3． / WBC 9,000． / 発熱
        """)
    void japaneseSentencesEndAtStopsButNotInNumbers(String text, String expected) {
        StructuredDocument document = Texts.structured(Language.JA, text);
        assertThat(document.sentences()
                .stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .collect(Collectors.joining(" / "))).isEqualTo(expected);
    }

    @Test
    void aMentionSaysWhichTermMadeItAndWhichWordsSettledIt() {
        Mention fever = Texts.mentions(Language.JA, "熱発は認めず。", "fever").getFirst();
        assertThat(fever.rule()).isEqualTo("term:熱発");
        assertThat(fever.cue().rule()).isEqualTo("ja.absent.not-observed");
        assertThat("熱発は認めず。".substring(fever.cue().start(), fever.cue().end())).isEqualTo("認めず");
        Mention byValue = Texts.mentions(Language.EN, "T 39.2 C", "fever").getFirst();
        assertThat(byValue.rule()).isEqualTo("quantity:fever-by-body-temperature");
        assertThat(byValue.concepts().getFirst().codes().curies()).contains("HP:0001945", "ICD10:R50.9");
    }

    @Test
    void aDocumentSaysWhatMadeIt() {
        StructuredDocument document = Texts.structured(Language.JA, "発熱あり。");
        assertThat(document.release()).isEqualTo("2026-11-21.1");
        assertThat(document.pipeline()).isEqualTo(StructuringEngine.pipelineVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
