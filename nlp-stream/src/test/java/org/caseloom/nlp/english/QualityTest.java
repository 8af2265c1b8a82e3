package org.caseloom.nlp.english;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** How severe a finding is, how it goes, on which side and how many, in English as in Japanese. */
class QualityTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        He had mild, intermittent headache and fever.     | headache mild recurrent; fever
        Severe acute abdominal pain.                      | abdominal pain severe acute
        The chest pain was very severe and radiated.      | chest pain severe
        The cough is worsening.                           | cough worsening
        A chronic cough with slight fever.                | cough chronic; fever mild
        Left-sided pneumonia was seen.                    | pneumonia left
        Sudden onset of severe headache.                  | headache severe
        Mild to moderate asthma, recurrent rash.          | asthma moderate; rash recurrent
        The severe criteria were not met; cough.          | cough
        The fever was acute pneumonia's first sign.       | fever; pneumonia's acute
        """)
    void whatWordsSayBesideTheName(String text, String expected) {
        assertThat(Texts.structured(Language.EN, text)
                .mentions()
                .stream()
                .map(QualityTest::said)
                .collect(Collectors.joining("; "))).isEqualTo(expected);
    }

    private static String said(Mention mention) {
        return Stream.of(mention.text(), mention.severity(), mention.course(), mention.laterality(),
                mention.multiplicity()).filter(Objects::nonNull).collect(Collectors.joining(" ")).toLowerCase();
    }
}
