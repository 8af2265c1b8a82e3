package org.caseloom.search.pages;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Patient;

/** Whom a document is about, in words. */
final class PatientWords {
    private PatientWords() {}

    /** Age and sex as far as they are known. */
    static List<String> of(@Nullable Patient patient, Wording wording) {
        return patient == null ? List.of() : of(patient.age(), patient.sex(), wording);
    }

    static List<String> of(Patient.@Nullable Age age, @Nullable String sex, Wording wording) {
        List<String> words = new ArrayList<>();
        if (age != null) {
            words.add(wording.textOr("age." + age.unit(), "{0} " + age.unit())
                    .replace("{0}", Integer.toString(age.value())));
        }
        if (sex != null) {
            words.add(wording.textOr("sex." + sex, sex));
        }
        return words;
    }
}
