package org.caseloom.nlp.patient;

import org.caseloom.contracts.structured.Patient;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.PatientDescription;

/** Finds the first words that say the patient's age and sex, such as 65歳、男性 or "20-month-old girl". */
public final class PatientAnnotator implements Annotator {
    @Override
    public void annotate(Reading reading) {
        switch (reading.document().lang()) {
            case JA -> {
                JapanesePatient.Found found = JapanesePatient.find(reading.text().folded());
                if (found != null) {
                    describe(reading, found.start(), found.end(), found.patient());
                }
            }
            case EN -> {
                EnglishPatient.Found found = EnglishPatient.find(reading.text().folded());
                if (found != null) {
                    describe(reading, found.start(), found.end(), found.patient());
                }
            }
        }
    }

    private static void describe(Reading reading, int start, int end, Patient patient) {
        reading.describe(new PatientDescription(reading.text().originalStart(start), reading.text().originalEnd(end),
                patient));
    }
}
