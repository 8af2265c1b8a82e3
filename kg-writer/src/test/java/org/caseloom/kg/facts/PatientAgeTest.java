package org.caseloom.kg.facts;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.structured.Patient;

import static org.assertj.core.api.Assertions.assertThat;

class PatientAgeTest {
    @ParameterizedTest(name = "{0} {1} are {2} years")
    @CsvSource({"65, a, 65", "8, mo, 0", "30, mo, 2", "20, d, 0", "800, d, 2", "60, wk, 1", "5, h, 0"})
    void agesAreWholeYears(int value, String unit, int years) {
        assertThat(PatientAge.years(new Patient(new Patient.Age(value, unit), null))).hasValue(years);
    }

    @Test
    void anAgeThatIsNotStatedIsUnknown() {
        assertThat(PatientAge.years(null)).isEqualTo(OptionalInt.empty());
        assertThat(PatientAge.years(new Patient(null, "female"))).isEmpty();
        assertThat(PatientAge.years(new Patient(new Patient.Age(3, "decades"), null))).isEmpty();
    }
}
