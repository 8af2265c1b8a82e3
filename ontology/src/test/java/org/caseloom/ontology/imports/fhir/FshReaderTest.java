package org.caseloom.ontology.imports.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;

import static org.assertj.core.api.Assertions.assertThat;

class FshReaderTest {
    @TempDir
    Path folder;

    @Test
    void namesOfLaboratoryTestsLeadToTheGroupAndCodesAnnotateNothing() throws IOException {
        SourceFile file = read("""
            CodeSystem: Core
            Id: jp-clins-codesystem-JLAC10-corelabo-cs
            * ^version = "9.9.9"
            * ^copyright = "ours. CC BY-ND 4.0"
            * ^property[+].code = #unit

            * #CRE
              * #3C015000002327101  "Cre"
                * ^designation.language = #ja
                * ^designation.value = "クレアチニン(Cre)"
                * ^property[=].valueString = "血清"
              * #3C015000001927101  "Cre"
                * ^designation.language = #ja
                * ^designation.value = "クレアチニン(Cre)"
            """);

        assertThat(Importing.concepts(file)).containsExactly(
                "JLAC10-CORE:CRE (test): クレアチニン(Cre) ja preferred; クレアチニン ja exact; Cre en abbreviation;"
                        + " classified-as JLAC10-ANALYTE:3C015",
                "JLAC10:3C015000002327101 (none): クレアチニン(Cre) ja preferred; Cre en preferred; below JLAC10-CORE:CRE",
                "JLAC10:3C015000001927101 (none): クレアチニン(Cre) ja preferred; Cre en preferred; below JLAC10-CORE:CRE");
        assertThat(file.source().version()).isEqualTo("9.9.9");
        assertThat(file.source().licence()).isEqualTo("ours. CC BY-ND 4.0");
        assertThat(file.source().redistributable()).isFalse();
        assertThat(file.remarks()).isEmpty();
    }

    @Test
    void commentsEndLinesOutsideOfTexts() throws IOException {
        SourceFile file = read("""
            CodeSystem: Infections
            Id: jp-clins-codesystem-JLAC10-infectionlabo-cs
            // groups
            * #XX-AG   "X抗原(S/CO)"   // "quoted" comment
              * #5F016141002305151\t"X抗原(S/CO)"   // X http://a
            """);

        assertThat(Importing.concepts(file)).containsExactly(
                "JLAC10-INFECTION:XX-AG (test): X抗原(S/CO) ja preferred; classified-as JLAC10-ANALYTE:5F016",
                "JLAC10:5F016141002305151 (none): X抗原(S/CO) ja preferred; below JLAC10-INFECTION:XX-AG");
    }

    @Test
    void aModifierKeepsTheDotThatTellsItsPosition() throws IOException {
        SourceFile file = read("""
            CodeSystem: Modifiers
            Id: jp-condition-disease-modifier-receipt-cs
            * ^date = "2030-01-02"
            * #8282\t"・高分化型"
            * #8070\t"０期"
            """);

        assertThat(file.source().version()).isEqualTo("2030-01-02");
        assertThat(Importing.concepts(file)).containsExactly(
                "RECEIPT-MODIFIER:8282 (none): ・高分化型 ja preferred; 高分化型 ja hidden",
                "RECEIPT-MODIFIER:8070 (none): ０期 ja preferred");
    }

    @Test
    void whatIsNotCodedIsNoDisease() throws IOException {
        SourceFile file = read("""
            CodeSystem: Receipts
            Id: jp-condition-disease-code-receipt-cs
            * ^copyright = ""
            * #0000999\t"＊＊　未コード化傷病名　＊＊"
            * #0000001\t"ＡＢＣ"
            * #0000001\t"再び"
            """);

        assertThat(file.source().licence()).isNull();
        assertThat(Importing.concepts(file)).containsExactly("RECEIPT:0000001 (disease): ＡＢＣ ja preferred");
        assertThat(Importing.remarks(file)).containsExactly("CODE_SKIPPED 1", "CODE_REPEATED 1");
    }

    @Test
    void aDrugIsItsDefinitionAndItsDisplayAnAbbreviation() throws IOException {
        SourceFile file = read("""
            CodeSystem: Drugs
            Id: jp-microbiology-anti-microbial-drug-cs
            Description: "two
            * #9999 lines"
            * ^copyright = "a group
            and another"
            * #1100 "作例系"
              * #1101 "EXMP" "エグザンプリン"
              * #1102 "EX" "サンプリン"
              * #1103 "サンプル" "塩酸サンプル"
            """);

        assertThat(file.source().licence()).isEqualTo("a group\nand another");
        assertThat(Importing.concepts(file)).containsExactly("JANIS-DRUG:1100 (medication): 作例系 ja preferred",
                "JANIS-DRUG:1101 (medication): エグザンプリン ja preferred; EXMP en abbreviation; below JANIS-DRUG:1100",
                "JANIS-DRUG:1102 (medication): サンプリン ja preferred; EX en related; below JANIS-DRUG:1100",
                "JANIS-DRUG:1103 (medication): 塩酸サンプル ja preferred; サンプル ja exact; below JANIS-DRUG:1100");
    }

    @Test
    void anUnknownCodeSystemHasTheTypeThatTheImporterGives() throws IOException {
        Path path = folder.resolve("unknown.fsh");
        Files.writeString(path, """
            Profile: Something
            * code from Nothing
            CodeSystem: UnknownCS
            Id: unknown-cs
            * #a "Alpha" "What \\"alpha\\" is"
            * #a #"b c" "Beta"
            ** no rule
            """);
        SourceInput given = SourceInput.of(path);

        SourceFile without = Importing.file(path);
        SourceFile with = new FshReader().read(new SourceInput(path, "unknown.fsh", given.head(), MentionType.DEVICE));

        assertThat(Importing.concepts(without)).containsExactly(
                "unknown-cs:a (none): Alpha en preferred; \"What \"alpha\" is\" en",
                "unknown-cs:b c (none): Beta en preferred; below unknown-cs:a");
        assertThat(Importing.remarks(without)).containsExactly("LINE_DAMAGED 1", "TYPE_UNKNOWN 1");
        assertThat(Importing.concepts(with).getFirst()).startsWith("unknown-cs:a (device)");
    }

    private SourceFile read(String text) throws IOException {
        return Importing.text(folder, "file", text);
    }
}
