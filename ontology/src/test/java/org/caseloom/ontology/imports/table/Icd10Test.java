package org.caseloom.ontology.imports.table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.structured.MentionType;

import static org.assertj.core.api.Assertions.assertThat;

class Icd10Test {
    @ParameterizedTest
    @CsvSource({"R529, ICD10:R52.9", "R52.9, ICD10:R52.9", "I10, ICD10:I10", "M5456, ICD10:M54.56",
            "Ｒ５０９, ICD10:R50.9", "' M2556', ICD10:M25.56", "s1290, ICD10:S12.90", "A310., ICD10:A31.0",
            "P071b, ICD10:P07.1b", "P07.1b, ICD10:P07.1b", "M45-9, ICD10:M45", "F15.-a, ICD10:F15.-a",
            "F15-a, ICD10:F15.-a", "A00-A09, ICD10:A00-A09"})
    void aCodeIsOneHoweverATableWritesIt(String written, String curie) {
        assertThat(Icd10.curie(written)).contains(curie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "BMRV", "ｺｰﾄﾞ無し", "BMRV(ｺｰﾄﾞなし)", "1", "0", "R", "", "T79-", "R529R509"})
    void whatIsNoCodeIsNone(String written) {
        assertThat(Icd10.curie(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A00.0, DISEASE", "R52.9, FINDING", "R00-R99, FINDING", "U07.1, DISEASE", "S06.60, DISEASE",
            "V01,", "Y98,", "Z00.0,"})
    void theChapterTellsTheType(String code, MentionType type) {
        assertThat(Icd10.type("ICD10:" + code)).isEqualTo(type);
    }
}
