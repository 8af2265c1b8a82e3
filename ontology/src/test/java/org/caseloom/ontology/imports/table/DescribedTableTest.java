package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DescribedTableTest {
    private static final String NAMES = """
        source: {id: ours}
        %s
        concept:
          id: "OURS:{code}"
          type: disease
          labels:
            - {column: name, kind: preferred}
        """;

    @TempDir
    Path folder;

    @Test
    void aTableInShiftJisIsReadInItsEncoding() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted("table: {encoding: MS932}"));

        SourceFile file = Importing.text(folder, "list.csv", "code,name\r\n1,髙血圧①\r\n", Charset.forName("MS932"));

        assertThat(Importing.concepts(file)).containsExactly("OURS:1 (disease): 髙血圧① ja preferred");
    }

    @Test
    void aTableInAnotherEncodingThanDescribedIsNamedWithTheLine() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted(""));

        assertThatThrownBy(() -> Importing.text(folder, "list.csv", "code,name\n1,fever\n2,咳\n",
                Charset.forName("MS932"))).hasMessage("list.csv, line 3: it is not UTF-8");
    }

    @Test
    void aTableWithoutAHeaderWithLinesAboveAndWithoutQuotesIsReadAsDescribed() throws IOException {
        mapping("list.txt.mapping.yaml",
                NAMES.formatted("table: {delimiter: ;, quote: none, columns: [code, name], skip-lines: 2}"));

        SourceFile file = Importing.text(folder, "list.txt", "made in 2026\n----\n1;\"5 o'clock\" shadow\n2;咳\n");

        assertThat(Importing.concepts(file)).containsExactly("OURS:1 (disease): \"5 o'clock\" shadow en preferred",
                "OURS:2 (disease): 咳 ja preferred");
    }

    @Test
    void columnsOfFixedWidthAreCutAtTheirPlaces() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted("table: {format: fixed-width, columns: {code: 1-3, name: 5-40}}"));

        SourceFile file = Importing.text(folder, "list.dat", "001 fever   \n\n002 発熱\n");

        assertThat(Importing.concepts(file)).containsExactly("OURS:001 (disease): fever en preferred",
                "OURS:002 (disease): 発熱 ja preferred");
    }

    @Test
    void aColumnNameInFullWidthIsTheSameColumn() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted(""));

        SourceFile file = Importing.text(folder, "list.csv", "ｃｏｄｅ,ｎａｍｅ\n1,fever\n");

        assertThat(Importing.concepts(file)).hasSize(1);
    }

    @Test
    void aQuotedCellMaySpanLinesAndHoldTheDelimiter() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted(""));

        SourceFile file = Importing.text(folder, "list.csv",
                "code,name\n1,\"a \"\"big\"\"\nheart, indeed\"\n2,cough\n");

        assertThat(Importing.concepts(file)).containsExactly("OURS:1 (disease): a \"big\"\nheart, indeed en preferred",
                "OURS:2 (disease): cough en preferred");
    }

    @Test
    void damagedRowsAreReportedWithTheirLineAndCostNothingElse() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted(""));

        SourceFile file = Importing.text(folder, "list.csv",
                "code,name\n1,fever\n2\n3,\"never closed\n4,cough\n5,pain,too many\n,no code\n6,nausea,,\n");

        assertThat(file.concepts()).extracting(concept -> concept.id())
                .containsExactly("OURS:1", "OURS:4", "OURS:6");
        assertThat(Importing.remarks(file)).containsExactly("ROW_DAMAGED 3", "ROW_WITHOUT_ID 1");
        assertThat(file.remarks().getFirst().example()).isEqualTo("line 3: 2");
    }

    @Test
    void parentsAreToldByNameByDepthOrByCode() throws IOException {
        mapping("name.mapping.yaml",
                NAMES.formatted("") + "  parents: {by: label, column: up, roots: {all: OURS:0}}\n");
        mapping("depth.mapping.yaml", NAMES.formatted("") + "  parents: {by: depth, column: up}\n");
        mapping("code.mapping.yaml", NAMES.formatted("").replace("OURS:", "ICD10:") + "  parents: {by: code}\n");

        assertThat(Importing.concepts(Importing.text(folder, "name.csv",
                "code,name,up\n1,flu,infection\n2,infection,all\n3,cold,nothing\n3,cold,infection\n")))
                .containsExactly("OURS:1 (disease): flu en preferred; below OURS:2",
                        "OURS:2 (disease): infection en preferred; below OURS:0",
                        "OURS:3 (disease): cold en preferred; below OURS:2", "OURS:0 (none): all en preferred");
        assertThat(Importing.concepts(Importing.text(folder, "depth.csv",
                "code,name,up\n1,food,1\n2,fruit,2\n3,orange,5\n4,peach,3\n5,fish,2\n6,drug,1\n")))
                .extracting(line -> line.replaceFirst(".*preferred", "")).containsExactly("", "; below OURS:1",
                        "; below OURS:2", "; below OURS:2", "; below OURS:1", "");
        assertThat(Importing.concepts(Importing.text(folder, "code.csv",
                "code,name\nR529,pain\nR52,pain all\nR50-R69,general\nR00-R99,signs\nT10,other\n")))
                .extracting(line -> line.replaceFirst(".*preferred", "")).containsExactly("; below ICD10:R52",
                        "; below ICD10:R50-R69", "; below ICD10:R00-R99", "", "");
    }

    @Test
    void anIdentifierOnSeveralConceptsEqualsNoneOfThem() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted("")
                + "  mappings: {column: other, relation: exact, when-shared: close, prefix: X, separator: /}\n");

        SourceFile file = Importing.text(folder, "list.csv", "code,name,other\n1,fever,A/B\n2,pyrexia,B\n");

        assertThat(Importing.concepts(file)).containsExactly(
                "OURS:1 (disease): fever en preferred; exact X:A; close X:B",
                "OURS:2 (disease): pyrexia en preferred; close X:B");
    }

    @Test
    void severalRowsOfAConceptBecomeOneWithOnePreferredName() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted(""));

        SourceFile file = Importing.text(folder, "list.csv",
                "code,name\n1,potassium chloride\n1,KCl\n1,potassium chloride\n1,K\n");

        assertThat(Importing.concepts(file)).containsExactly(
                "OURS:1 (disease): potassium chloride en preferred; KCl en abbreviation; K en related");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {column: nmae, kind: preferred} | line 7: column "nmae" does not exist in list.csv, which has: code, name
        {column: name, kind: main} | line 7: "main" is none of preferred, exact, narrow, broad, related, lay, predicate, collected, abbreviation, hidden, reading, quantity-symbol
        {colum: name} | line 7: "colum" means nothing here; known are column, lang, kind, separator
        {lang: ja} | line 7: "column" is missing
        name | line 7: keys with values should stand here
        {column: name, kind: [exact]} | line 7: a single value should stand here
        """)
    void aWrongMappingFileIsNamedWithTheLineAndWhatCouldStandThere(String label, String complaint) throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted("").replace("{column: name, kind: preferred}", label));

        assertThatThrownBy(() -> Importing.text(folder, "list.csv", "code,name\n1,fever\n"))
                .isInstanceOfSatisfying(CaseloomException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED))
                .hasMessage("list.mapping.yaml, " + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {delimiter: semicolon} | one character, or tab, should stand here
        {encoding: SJIS-2} | "SJIS-2" is no encoding; use UTF-8, Shift_JIS or MS932
        {header: no} | without a header, "columns" must name the columns
        {format: word} | "word" is none of delimited, fixed-width, excel, json, yaml
        {header: perhaps} | yes or no should stand here
        {skip-lines: two} | a number should stand here
        {format: fixed-width, columns: {code: 1}} | a place such as 7-13 should stand here, counted from 1
        {format: fixed-width, columns: [code]} | columns of fixed width need their places: {code: 1-6, name: 8-60}
        """)
    void aWrongDescriptionOfTheFileIsNamedAsWell(String table, String complaint) throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted("table: " + table));

        assertThatThrownBy(() -> Importing.text(folder, "list.csv", "code,name\n1,fever\n"))
                .hasMessage("list.mapping.yaml, line 2: " + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '' | line 1: it is empty
        source: {id: a} | line 1: either "concept" or "forms" must say what a row is
        concept: {id: "A:{a}"} | line 1: "source" is missing
        {source: {id: a}, concept: {id: A}} | line 1: no column stands in it; write it in braces: "PREFIX:{column}"
        {source: {id: a}, concept: {id: "A:{a}", type: illness}} | line 1: "illness" is none of finding, disease, test, medication, procedure, anatomy, gene, device
        {source: {id: a}, recognise: "(", concept: {id: "A:{a}"}} | line 1: not a regular expression: Unclosed group
        [a, b | line 1: it is no valid YAML: expected ',' or ']', but got <stream end>
        """)
    void aMappingFileThatIsNoneIsNamedAsWell(String mapping, String complaint) throws IOException {
        mapping("list.mapping.yaml", mapping == null ? "" : mapping);

        assertThatThrownBy(() -> Importing.text(folder, "list.csv", "code,name\n1,fever\n"))
                .hasMessage("list.mapping.yaml, " + complaint);
    }

    @Test
    void theMappingFileItselfIsNoSource() throws IOException {
        mapping("list.mapping.yaml", NAMES.formatted(""));

        assertThat(Importing.format(folder.resolve("list.mapping.yaml"))).isEqualTo("mapping file");
    }

    private void mapping(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
