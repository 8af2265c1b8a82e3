package org.caseloom.nlp.patient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class PatientTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "80代女性。発熱。 | 80-89 a female",
            "症例は６０歳代の男性。 | 60-69 a male",
            "生後3か月の男児。 | 3 mo male",
            "生後12日、女児 | 12 d female",
            "日齢5の女児。在胎30週で出生。 | 5 d female born 30",
            "32歳、妊娠32週の妊婦。 | 32 a female pregnant 32",
            "28歳女性。妊娠20週に発熱。 | 28 a female pregnant 20",
            "65歳、農業の男性。 | 65 a null work 農業",
            "72歳、男性。職業：元教員。 | 72 a male work 元教員",
            // pressures, events and other people's ages are not the patient's
            "血圧130代。65歳、女性。 | 65 a female",
            "20歳時に喘息。30代で発症。41歳男性 | 41 a male"})
    void whoThePatientIs(String text, String expected) {
        assertThat(said(Texts.structured(Language.JA, text).patient())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A woman in her 80s had fever. | 80-89 a female",
            "A 3-month-old boy. | 3 mo male",
            "A 5-day-old girl, born at 30 weeks of gestation. | 5 d female born 30",
            "A 32-year-old woman, 32 weeks pregnant. | 32 a female pregnant 32",
            "A 28-year-old presented at 20 weeks' gestation. | 28 a female pregnant 20",
            "72M. Occupation: retired teacher. | 72 a male work retired teacher",
            "65 y/o F with fever | 65 a female",
            "Patient: 52-year-old man. | 52 a male",
            "A previously healthy 41-year-old was seen. She had fever. | 41 a female",
            "Age: 70. Sex: male | 70 a male",
            "A 46-year-old right-handed Japanese female office worker | 46 a female",
            // pressures, events and other people's ages are not the patient's
            "Her 70-year-old mother had asthma. BP 130/80. A 41-year-old man. | 41 a male",
            "Asthma since the age of 20. A 41-year-old man. | 41 a male"})
    void whoThePatientIsInEnglish(String text, String expected) {
        assertThat(said(Texts.structured(Language.EN, text).patient())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A 46-year-old right-handed Japanese female office worker. | japanese",
            "A 30-year-old African American man with fever. | african american",
            "A Caucasian woman in her 60s. | caucasian",
            "A 12-year-old boy of Turkish descent. | turkish",
            "Age: 70. Sex: male. Ethnicity: Hispanic | hispanic",
            "A 50-year-old man with white sputum, seen in a French hospital. |",
            "His 80-year-old German father had asthma. A 41-year-old man. |"})
    void toWhatPeopleThePatientBelongs(String text, String expected) {
        assertThat(Texts.structured(Language.EN, text).patient().ethnicity()).isEqualTo(expected);
    }

    @Test
    void aTextThatSaysNothingHasNoPatient() {
        assertThat(Texts.structured(Language.JA, "発熱あり。").patient()).isNull();
    }

    private static String said(Patient patient) {
        Patient.Age age = patient.age();
        return (age == null ? "null" : age.value() + (age.upTo() == null ? "" : "-" + age.upTo()) + " " + age.unit())
                + " " + patient.sex() + (patient.pregnantWeeks() == null ? "" : " pregnant " + patient.pregnantWeeks())
                + (patient.bornAtWeeks() == null ? "" : " born " + patient.bornAtWeeks())
                + (patient.occupation() == null ? "" : " work " + patient.occupation());
    }
}
