package org.caseloom.ontology.imports.umls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.recognition.FileReport;
import org.caseloom.ontology.imports.recognition.FolderReader;
import org.caseloom.ontology.imports.recognition.ReadFile;
import org.caseloom.ontology.imports.recognition.ReadProgress;
import org.caseloom.ontology.imports.recognition.SourceFormats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Releases of invented concepts, in the layouts of the UMLS and of SNOMED CT. */
class LicensedReleasesTest {
    private static final String NAMES = """
        C9000001|ENG|P|L9000001|PF|S9000001|Y|A9000001||||INVENTED|PT|Z1|Blue finger disease|0|N||
        C9000001|ENG|S|L9000002|PF|S9000002|Y|A9000002||||SNOMEDCT_US|SY|900001|Cyan digit|9|N||
        C9000001|ENG|S|L9000003|PF|S9000003|Y|A9000003||||ICD10CM|PT|Z981|Blue finger disease, unspecified|4|N||
        C9000001|ENG|S|L9000004|PF|S9000004|Y|A9000004||||INVENTED|AB|Z1|BFD|0|N||
        C9000001|ENG|S|L9000005|PF|S9000005|Y|A9000005||||INVENTED|OP|Z1|Finger, bluish|0|O||
        C9000001|FRE|P|L9000006|PF|S9000006|Y|A9000006||||INVENTED|PT|Z1|Maladie du doigt bleu|0|N||
        C9000001|JPN|P|L9000007|PF|S9000007|Y|A9000007||||MSHJPN|PT|D900001|青指病|3|N||
        C9000002|ENG|P|L9000008|PF|S9000008|Y|A9000008||||HPO|PT|HP:9000002|Finger disease|0|N||
        C9000003|ENG|P|L9000009|PF|S9000009|Y|A9000009||||INVENTED|PT|Z3|Blue (qualifier)|0|N||
        C9000004|ENG|P|L9000010|PF|S9000010|Y|A9000010||||RXNORM|IN|900004|bluemab|0|N||
        """;
    private static final String TYPES = """
        C9000001|T033|A2.2|Finding|AT90000001|256|
        C9000001|T047|B2.2.1.2.1|Disease or Syndrome|AT90000002|256|
        C9000002|T047|B2.2.1.2.1|Disease or Syndrome|AT90000003|256|
        C9000003|T080|A2.1.3|Qualitative Concept|AT90000004|256|
        C9000004|T109|A1.4.1.2.1|Organic Chemical|AT90000005|256|
        C9000004|T121|A1.4.1.1.1|Pharmacologic Substance||256|
        """;
    private static final String RELATIONS = """
        C9000001|A9000001|AUI|PAR|C9000002|A9000008|AUI|inverse_isa|R900001||INVENTED|INVENTED|||N||
        C9000001|A9000001|AUI|PAR|C9000003|A9000009|AUI|inverse_isa|R900002||INVENTED|INVENTED|||N||
        C9000002|A9000008|AUI|CHD|C9000001|A9000001|AUI|isa|R900003||INVENTED|INVENTED|||N||
        C9000004|A9000010|AUI|PAR|C9000002|A9000008|AUI|inverse_isa|R900004||INVENTED|INVENTED|||O||
        """;

    @TempDir
    private Path folder;

    @Test
    void aMetathesaurusIsReadWithItsTypesAndItsHierarchy() throws IOException {
        Files.writeString(folder.resolve("types.RRF"), TYPES);
        Files.writeString(folder.resolve("MRREL.RRF"), RELATIONS);
        SourceFile file = Importing.text(folder, "MRCONSO.RRF", NAMES);
        assertThat(Importing.concepts(file)).containsExactly(
                "UMLS:C9000001 (disease): Blue finger disease en preferred; Cyan digit en exact; "
                        + "Blue finger disease, unspecified en related; BFD en abbreviation; 青指病 ja preferred; below UMLS:C9000002; "
                        + "cross-reference INVENTED:Z1; exact SNOMEDCT:900001; classified-as ICD10CM:Z98.1; exact MESH:D900001",
                "UMLS:C9000002 (disease): Finger disease en preferred; exact HP:9000002",
                "UMLS:C9000004 (medication): bluemab en preferred; exact RxNorm:900004");
        assertThat(Importing.remarks(file)).containsExactly("SUPPRESSED 1", "OTHER_LANGUAGE 1");
        assertThat(file.source().redistributable()).isFalse();
        assertThat(file.source().licence()).contains("not for redistribution");
        assertThat(Importing.concept(file, "UMLS:C9000001").labels().get(1).synonymType())
                .as("vocabulary and sort of the name")
                .isEqualTo("SNOMEDCT_US/SY");
    }

    @Test
    void withoutSemanticTypesConceptsAreKeptAndNeverAnnotated() throws IOException {
        SourceFile file = Importing.text(folder, "MRCONSO.RRF", NAMES);
        assertThat(file.concepts()).hasSize(4).allSatisfy(concept -> assertThat(concept.type()).isNull());
        assertThat(Importing.count(file, "NO_SEMANTIC_TYPES")).isEqualTo(1);
    }

    @Test
    void aRowWithALostColumnIsDamageNotData() {
        assertThatThrownBy(() -> Importing.text(folder, "MRCONSO.RRF", NAMES + "C9000005|ENG|P|\n"))
                .hasMessage("MRCONSO.RRF, line 11: it has 3 columns, but the table has 18");
    }

    @Test
    void aSnapshotOfSnomedIsReadWithItsConceptsHierarchyAndPreferredTerms() throws IOException {
        String header = "id\teffectiveTime\tactive\tmoduleId\t";
        Path terminology = Files.createDirectories(folder.resolve("Snapshot/Terminology"));
        Path language = Files.createDirectories(folder.resolve("Snapshot/Refset/Language"));
        Files.writeString(terminology.resolve("sct2_Concept_Snapshot_INT.txt"), header + """
            definitionStatusId
            900001\t20260101\t1\t0\t0
            900002\t20260101\t1\t0\t0
            900003\t20260101\t0\t0\t0
            900004\t20260101\t1\t0\t0
            """);
        Files.writeString(terminology.resolve("sct2_Relationship_Snapshot_INT.txt"), header + """
            sourceId\tdestinationId\trelationshipGroup\ttypeId\tcharacteristicTypeId\tmodifierId
            1\t20260101\t1\t0\t900001\t900002\t0\t116680003\t0\t0
            2\t20260101\t0\t0\t900002\t900001\t0\t116680003\t0\t0
            3\t20260101\t1\t0\t900001\t900004\t0\t363698007\t0\t0
            """);
        Files.writeString(language.resolve("der2_cRefset_LanguageSnapshot-en_INT.txt"), header + """
            refsetId\treferencedComponentId\tacceptabilityId
            a\t20260101\t1\t0\t0\t12\t900000000000548007
            b\t20260101\t1\t0\t0\t11\t900000000000549004
            c\t20260101\t1\t0\t0\t21\t900000000000548007
            """);
        SourceFile file = Importing.text(terminology, "sct2_Description_Snapshot-en_INT.txt", header + """
            conceptId\tlanguageCode\ttypeId\tterm\tcaseSignificanceId
            10\t20260101\t1\t0\t900001\ten\t900000000000003001\tBlue finger (disorder)\t0
            11\t20260101\t1\t0\t900001\ten\t900000000000013009\tCyan digit\t0
            12\t20260101\t1\t0\t900001\ten\t900000000000013009\tBlue finger\t0
            13\t20260101\t0\t0\t900001\ten\t900000000000013009\tBluish finger\t0
            20\t20260101\t1\t0\t900002\ten\t900000000000003001\tFinger sign (finding)\t0
            21\t20260101\t1\t0\t900002\ten\t900000000000013009\tFinger sign\t0
            31\t20260101\t1\t0\t900003\ten\t900000000000013009\tOld finger\t0
            40\t20260101\t1\t0\t900004\ten\t900000000000003001\tFinger colour (qualifier value)\t0
            41\t20260101\t1\t0\t900004\ten\t900000000000013009\tFinger colour\t0
            """);
        assertThat(Importing.concepts(file)).containsExactly(
                "SNOMEDCT:900001 (disease): Cyan digit en exact; Blue finger en preferred; below SNOMEDCT:900002",
                "SNOMEDCT:900002 (finding): Finger sign en preferred");
        assertThat(Importing.remarks(file)).containsExactly("INACTIVE 2", "NOT_CLINICAL 1");
        assertThat(file.source().redistributable()).isFalse();
    }

    @Test
    void aFolderTellsWhatBecameOfEachTable() throws IOException {
        Files.writeString(folder.resolve("MRCONSO.RRF"), NAMES);
        Files.writeString(folder.resolve("MRSTY.RRF"), TYPES);
        Files.writeString(folder.resolve("MRREL.RRF"), RELATIONS);
        List<FileReport> reports = new FolderReader(SourceFormats.all()).read(folder, null, ReadProgress.SILENT)
                .stream()
                .map(ReadFile::report)
                .toList();
        assertThat(reports).extracting(report -> report.file() + " " + report.outcome() + " " + report.format())
                .containsExactly("MRCONSO.RRF TAKEN UMLS RRF", "MRREL.RRF SKIPPED UMLS RRF relations",
                        "MRSTY.RRF SKIPPED UMLS RRF semantic types");
    }
}
