package org.caseloom.nlp.types;

import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Patient;

/** Writes and reads who the patient of a CAS is. Belongs to the CAS's thread. */
public final class Patients {
    private static final int UNKNOWN = -1;

    private Patients() {}

    /** Notes the words that say who the patient is. */
    public static void write(JCas cas, int begin, int end, Patient patient) {
        CaseloomTypes types = CaseloomTypes.of(cas.getTypeSystem());
        AnnotationFS annotation = cas.getCas().createAnnotation(types.patient, begin, end);
        Patient.Age age = patient.age();
        annotation.setIntValue(types.age, age == null ? UNKNOWN : age.value());
        annotation.setStringValue(types.ageUnit, age == null ? null : age.unit());
        annotation.setStringValue(types.sex, patient.sex());
        annotation.setIntValue(types.ageUpTo, orUnknown(age == null ? null : age.upTo()));
        annotation.setIntValue(types.pregnantWeeks, orUnknown(patient.pregnantWeeks()));
        annotation.setIntValue(types.bornAtWeeks, orUnknown(patient.bornAtWeeks()));
        annotation.setStringValue(types.occupation, patient.occupation());
        cas.getCas().addFsToIndexes(annotation);
    }

    /** The first description of a patient in the text; null where there is none. */
    public static @Nullable Patient read(JCas cas) {
        CaseloomTypes types = CaseloomTypes.of(cas.getTypeSystem());
        for (AnnotationFS annotation : cas.getCas().getAnnotationIndex(types.patient)) {
            int age = annotation.getIntValue(types.age);
            return new Patient(
                    age == UNKNOWN
                            ? null
                            : new Patient.Age(age, annotation.getStringValue(types.ageUnit),
                                    known(annotation.getIntValue(types.ageUpTo))),
                    annotation.getStringValue(types.sex), known(annotation.getIntValue(types.pregnantWeeks)),
                    known(annotation.getIntValue(types.bornAtWeeks)), annotation.getStringValue(types.occupation));
        }
        return null;
    }

    private static int orUnknown(@Nullable Integer number) {
        return number == null ? UNKNOWN : number;
    }

    private static @Nullable Integer known(int number) {
        return number == UNKNOWN ? null : number;
    }
}
