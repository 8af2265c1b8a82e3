package org.caseloom.ontology.imports.fhir;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SharedOntologies;
import org.caseloom.ontology.imports.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/** The real code systems yield what was counted in them. Skipped where the folder with them is absent. */
class RealCodeSystemsTest {
    @ParameterizedTest
    @CsvSource({"JP_CLINS_CodeSystem_JLAC10_CoreLabo, 0", "JP_CLINS_CodeSystem_JLAC10_InfectionLabo, 0",
            "JP_ConditionDiseaseModifierMEDISExchange_CS, 0", "JP_ConditionDiseaseModifierReceipt_CS, 0",
            "JP_ConditionDiseaseCodeReceipt_CS, 1", "medis-disease-conceptcode, 0",
            "JP_Microbiology_AntiMicrobialDrug_CS, 0", "JP_Microbiology_InfectiousAgent_CS, 0"})
    void everyConceptIsThereWithItsParentVersionAndCopyright(String name, int skipped) throws IOException {
        String path = "jpfhir-terms/" + name + ".fsh";
        SourceFile file = Importing.file(SharedOntologies.file(path));
        JsonNode counts = SharedOntologies.counts(path);

        assertThat(file.concepts()).hasSize(counts.path("distinct_codes").asInt() - skipped)
                .allMatch(concept -> !concept.labels().isEmpty());
        assertThat(file.concepts().stream().filter(concept -> !concept.parents().isEmpty()))
                .hasSize(counts.path("by_depth").path("1").asInt());
        assertThat(file.source().version())
                .isEqualTo(counts.path(counts.has("version") ? "version" : "date").asText());
        String copyright = counts.path("copyright").asText().strip();
        if (copyright.isEmpty()) {
            assertThat(file.source().licence()).isNull();
        } else {
            assertThat(file.source().licence()).startsWith(copyright);
        }
        assertThat(file.source().redistributable()).isFalse();
        assertThat(Importing.count(file, "LINE_DAMAGED")).isZero();
        assertThat(Importing.count(file, "CODE_SKIPPED")).isEqualTo(skipped);
    }

    @Test
    void designationsDotsAndAbbreviationsAreThere() throws IOException {
        SourceFile tests = read("JP_CLINS_CodeSystem_JLAC10_CoreLabo");
        assertThat(Importing.labels(tests, "ja", LabelKind.PREFERRED)).as("a name for each code and each group")
                .isEqualTo(counts("JP_CLINS_CodeSystem_JLAC10_CoreLabo").path("concepts").asInt());
        assertThat(tests.concepts()).filteredOn(concept -> concept.type() != null)
                .as("only groups annotate").hasSize(55);

        for (String name : new String[]{"JP_ConditionDiseaseModifierMEDISExchange_CS",
                "JP_ConditionDiseaseModifierReceipt_CS"}) {
            assertThat(Importing.labels(read(name), "ja", LabelKind.HIDDEN)
                    + Importing.labels(read(name), "en", LabelKind.HIDDEN))
                    .isEqualTo(counts(name).path("displays_starting_with_middle_dot").asInt());
        }

        SourceFile drugs = read("JP_Microbiology_AntiMicrobialDrug_CS");
        assertThat(Importing.labels(drugs, "ja", LabelKind.PREFERRED))
                .isEqualTo(counts("JP_Microbiology_AntiMicrobialDrug_CS").path("concepts").asInt());
        assertThat(Importing.concepts(drugs)).contains("JANIS-DRUG:1101 (medication): アズトレオナム ja preferred;"
                + " AZT en abbreviation; below JANIS-DRUG:1100");
    }

    private static SourceFile read(String name) throws IOException {
        return Importing.file(SharedOntologies.file("jpfhir-terms/" + name + ".fsh"));
    }

    private static JsonNode counts(String name) throws IOException {
        return SharedOntologies.counts("jpfhir-terms/" + name + ".fsh");
    }
}
