package org.caseloom.nlp.context;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Denials, histories and relatives in the wordings of English notes. */
class EnglishAssertionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The patient was not given acetaminophen.         | acetaminophen absent
        She has never taken acetaminophen.               | acetaminophen absent
        He did not require bronchoscopy.                 | bronchoscopy absent
        Headache was no longer noted.                    | headache absent
        Pneumonia has been effectively ruled out.        | pneumonia absent
        She has had no further vomiting.                 | vomiting absent
        There is no longer any diarrhea.                 | diarrhea absent
        No further treatment for pneumonia was planned.  | pneumonia present
        Medical history is negative for asthma.          | asthma absent
        No lung is seen on the left.                     | lung absent
        He does not cough at night.                      | cough absent
        He denied any sweats, chills or headache.        | headache absent
        She denies any sweats, headache or cough.        | headache absent; cough absent
        No current clinical signs or symptoms of asthma. | asthma absent
        He was not dizzy, nor was there any headache.    | headache absent
        Pneumonia was felt to be unlikely.               | pneumonia possible
        It is unclear whether he has asthma.             | asthma possible
        The diagnosis of asthma has not been confirmed.  | asthma possible
        She was ruled out for pneumonia.                 | pneumonia absent
        The enzymes ruled him out for pneumonia.         | pneumonia absent
        The film failed to reveal pneumonia.             | pneumonia absent
        The findings are inconsistent with pneumonia.    | pneumonia absent
        We were unable to detect any anemia.             | anemia absent
        He is not aware of any fever.                    | fever absent
        She has not noticed any rash or fever.           | rash absent; fever absent
        No problems with headache.                       | headache absent
        Anemia could not be demonstrated.                | anemia absent
        No palpable lung.                                | lung absent
        No cough, rash or visible lung.                  | cough absent; rash absent; lung absent
        No cough or rash of the lung.                    | cough absent; rash absent; lung present
        The maneuver did not elicit vomiting.            | vomiting absent
        She is not particularly febrile.                 | fever absent
        There was no change in her cough.                | cough present
        This may not represent pneumonia.                | pneumonia possible
        The course argues against tuberculosis.          | tuberculosis possible
        """)
    void whatIsDeniedOrDoubted(String text, String expected) {
        assertThat(Texts.said(Language.EN, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        PMH significant for asthma and diabetes.          | asthma history; diabetes history
        His past history is remarkable for tuberculosis.  | tuberculosis history
        As a child she had asthma.                        | asthma history
        He had tuberculosis ten years ago.                | tuberculosis history
        She was diagnosed with asthma ten years ago.      | asthma present
        She was frequently hospitalized for asthma.       | asthma history
        Pneumonia, now resolved.                          | pneumonia history
        Status post bronchoscopy for tuberculosis.        | bronchoscopy history; tuberculosis history
        A previous diagnosis of asthma in the past.       | asthma history
        A history of asthma complicated by pneumonia.     | asthma history; pneumonia history
        Asthma complicated by pneumonia was found.        | asthma present; pneumonia present
        Bronchoscopy for tuberculosis was done.           | bronchoscopy present; tuberculosis present
        He is no longer on acetaminophen.                 | acetaminophen history
        When she was a child she had asthma.              | asthma history
        She used to have asthma.                          | asthma history
        He has recovered from tuberculosis.               | tuberculosis history
        Tuberculosis as a young man.                      | tuberculosis history
        His history is otherwise notable for asthma.      | asthma history
        Past medical problems include asthma, diabetes.   | asthma history; diabetes history
        He has had asthma since childhood.                | asthma present
        """)
    void whatIsOver(String text, String expected) {
        assertThat(Texts.said(Language.EN, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Her aunt was found to have breast cancer.         | breast-cancer family family:aunt
        Father: deceased, gastric cancer.                 | gastric-cancer family family:father
        His son recently had pneumonia.                   | pneumonia family family:son
        Asthma was diagnosed in her mother.               | asthma family family:mother
        Her husband has tuberculosis.                     | tuberculosis family family:spouse
        His father's pneumonia was fatal.                 | pneumonia family family:father
        Her children had tuberculosis.                    | tuberculosis family family:child
        The child had tuberculosis.                       | tuberculosis present
        He lives with his wife and has asthma.            | asthma present
        No relatives with diabetes.                       | diabetes absent family:relative
        """)
    void whoseItIs(String text, String expected) {
        assertThat(Texts.said(Language.EN, text)).isEqualTo(expected);
    }
}
