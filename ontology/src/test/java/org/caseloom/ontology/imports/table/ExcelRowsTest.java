package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExcelRowsTest {
    private static final String SHEET = """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>icd10</t></is></c></row>
        <row r="2"/>
        <row r="3"><c r="A3"><v>20054539</v></c><c r="C3" t="str"><f>"R"&amp;"509"</f><v>R509</v></c></row>
        <row r="4"><c r="A4"><v>20061542</v></c><c r="B4" t="s"><v>2</v></c></row>
        </sheetData></worksheet>
        """;
    private static final String TEXTS = """
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <si><t>%s</t></si><si><t>%s</t></si>
        <si><r><t>頭</t></r><r><t>痛</t></r><rPh sb="0" eb="2"><t>ズツウ</t></rPh></si>
        </sst>
        """;

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsReadWithSharedTextsNumbersFormulasAndWithoutReadings() throws IOException {
        Files.writeString(folder.resolve("book.mapping.yaml"), """
            source: {id: book}
            concept:
              id: "BOOK:{code}"
              type: finding
              labels: {column: name, kind: preferred}
              mappings: {column: icd10, relation: classified-as, prefix: ICD10}
            """);
        workbook("book.xlsx", Map.of("xl/sharedStrings.xml", TEXTS.formatted("code", "name"),
                "xl/worksheets/sheet1.xml", SHEET));

        SourceFile file = Importing.file(folder.resolve("book.xlsx"));

        assertThat(Importing.concepts(file)).containsExactly("BOOK:20054539 (finding): classified-as ICD10:R50.9",
                "BOOK:20061542 (finding): 頭痛 ja preferred");
    }

    @Test
    void theDrugPriceListIsKnownByItsHeader() throws IOException {
        workbook("list_20261001.xlsx", Map.of("xl/worksheets/sheet1.xml", """
            <worksheet><sheetData>
            <row><c t="inlineStr"><is><t>区分</t></is></c><c t="inlineStr"><is><t>薬価基準収載医薬品コード</t></is></c>
            <c t="inlineStr"><is><t>成分名</t></is></c><c t="inlineStr"><is><t>規格</t></is></c>
            <c t="inlineStr"><is><t>品名</t></is></c></row>
            <row><c t="inlineStr"><is><t>内用薬</t></is></c><c t="inlineStr"><is><t>0000001F1010</t></is></c>
            <c t="inlineStr"><is><t>作例成分</t></is></c><c/><c t="inlineStr"><is><t>サクレイ錠１ｍｇ</t></is></c></row>
            </sheetData></worksheet>
            """));

        SourceFile file = Importing.file(folder.resolve("list_20261001.xlsx"));

        assertThat(file.source().version()).isEqualTo("20261001");
        assertThat(Importing.concepts(file))
                .containsExactly("YAKKA:0000001F1010 (medication): サクレイ錠１ｍｇ ja preferred; 作例成分 ja broad");
    }

    @Test
    void aWorkbookWithoutTheSheetIsNamed() throws IOException {
        Files.writeString(folder.resolve("book.mapping.yaml"),
                "{source: {id: book}, table: {sheet: 2}, concept: {id: \"BOOK:{code}\"}}");
        workbook("book.xlsx", Map.of("xl/worksheets/sheet1.xml", SHEET));

        assertThatThrownBy(() -> Importing.file(folder.resolve("book.xlsx"))).isInstanceOf(CaseloomException.class)
                .hasMessageContaining("the workbook has no xl/worksheets/sheet2.xml");
    }

    @Test
    void aWorkbookWhoseTextsAreMissingIsNamedWithTheRow() throws IOException {
        Files.writeString(folder.resolve("book.mapping.yaml"), "{source: {id: book}, table: {columns: [code]},"
                + " concept: {id: \"BOOK:{code}\"}}");
        workbook("book.xlsx", Map.of("xl/worksheets/sheet1.xml",
                "<worksheet><row r=\"3\"><c t=\"s\"><v>5</v></c></row></worksheet>"));

        assertThatThrownBy(() -> Importing.file(folder.resolve("book.xlsx"))).isInstanceOf(CaseloomException.class)
                .hasMessageContaining("book.xlsx cannot be read to its end: row 3");
    }

    private void workbook(String name, Map<String, String> parts) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
