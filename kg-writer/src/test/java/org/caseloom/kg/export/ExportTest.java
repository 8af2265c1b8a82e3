package org.caseloom.kg.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** A vocabulary of which one source may not leave. */
    static final Vocabulary PARTLY_CLOSED = new Vocabulary() {
        @Override
        public String release() {
            return Documents.RELEASE;
        }

        @Override
        public ConceptReference open(ConceptReference concept) {
            return new ConceptReference(concept.id(), Map.of(Language.EN, "an open name"), Codes.NONE);
        }

        @Override
        public List<LeftOut> leftOut() {
            return List.of(new LeftOut("vocabulary", "closed-table", "not for redistribution"));
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write("# open\n".getBytes(StandardCharsets.UTF_8));
        }
    };

    /** Files in memory. */
    static final class InMemory implements ExportTarget {
        final Map<String, String> files = new LinkedHashMap<>();

        @Override
        public void file(String name, Content content) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.write(out);
            files.put(name, out.toString(StandardCharsets.UTF_8));
        }
    }

    /** Documents in memory. */
    record Listed(List<StructuredDocument> documents) implements CaseSource {
        @Override
        public long size() {
            return documents.size();
        }

        @Override
        public void forEach(Reader reader) throws IOException {
            for (StructuredDocument document : documents) {
                reader.accept(document);
            }
        }
    }

    private static final GraphSource NO_GRAPH = new GraphSource() {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public long write(ExportFormat format, ExportOptions options, OutputStream out, LongConsumer cases) {
            return 0;
        }
    };

    private static final List<StructuredDocument> THREE = List.of(Documents.japanese("症例1", 1),
            Documents.english("a/b", 2), Documents.outcomes("o", 1));

    private final InMemory target = new InMemory();

    @Test
    void eachCaseIsALineAndTheManifestListsWhatIsMissing() throws IOException {
        Manifest manifest = export(THREE, ExportFormat.FHIR, ExportOptions.all(NOON));

        assertThat(target.files.keySet()).containsExactly("fhir-bundles.ndjson", Manifest.FILE);
        assertThat(target.files.get("fhir-bundles.ndjson").lines()).hasSize(3);
        assertThat(manifest.cases()).isEqualTo(3);
        assertThat(target.files.get(Manifest.FILE)).contains("closed-table", "not for redistribution", "2026-11-20.3");
    }

    @Test
    void noLabelOrCodeLeavesThatTheVocabularyKeepsBack() throws IOException {
        for (ExportFormat format : List.of(ExportFormat.FHIR, ExportFormat.PHENOPACKET, ExportFormat.CSV)) {
            export(List.of(ClinicalCases.coded("c")), format, ExportOptions.all(NOON));
        }

        assertThat(String.join("\n", target.files.values())).contains("an open name")
                .doesNotContain("HP:0001945", "R50.9", "diabetes mellitus");
    }

    @Test
    void documentsOfASourceCanStayOutAndAreCounted() throws IOException {
        Manifest manifest = export(THREE, ExportFormat.CSV, new ExportOptions(NOON, null, Set.of("内科学会"), false));

        assertThat(target.files.get("cases.csv")).doesNotContain("症例1").contains("a/b");
        assertThat(manifest.leftOut()).contains(new LeftOut("documents", "内科学会",
                "1 documents: the source was named to be left out"));
    }

    @Test
    void aGuidelineIsInTheTablesButHasNoPatient() throws IOException {
        StructuredDocument guideline = ClinicalCases.ofKind(Documents.english("g", 1), DocumentKind.GUIDELINE);

        assertThat(export(List.of(guideline), ExportFormat.CSV, ExportOptions.all(NOON)).cases()).isEqualTo(1);
        Manifest fhir = export(List.of(guideline), ExportFormat.FHIR, ExportOptions.all(NOON));
        assertThat(fhir.cases()).isZero();
        assertThat(fhir.leftOut()).extracting(LeftOut::name).contains("guideline");
    }

    @Test
    void oneCaseCanBeAskedForAndAMissingOneIsAnError() throws IOException {
        ExportOptions one = new ExportOptions(NOON, "a/b", Set.of(), false);
        assertThat(export(THREE, ExportFormat.PHENOPACKET, one).cases()).isEqualTo(1);
        assertThat(target.files.get("phenopackets.ndjson")).contains("\"id\":\"a/b\"");

        ExportOptions nobody = new ExportOptions(NOON, "nobody", Set.of(), false);
        assertThatThrownBy(() -> export(THREE, ExportFormat.PHENOPACKET, nobody))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void withoutDocumentsOnlyTheGraphCanBeWritten() throws IOException {
        Export stored = new Export(null, NO_GRAPH, Vocabulary.UNKNOWN);

        assertThat(stored.write(ExportFormat.NQUADS, ExportOptions.all(NOON), target, _ -> {}).leftOut()).isNotEmpty();
        assertThatThrownBy(() -> stored.write(ExportFormat.CSV, ExportOptions.all(NOON), target, _ -> {}))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_RUNNING));
    }

    @Test
    void theTablesReadBackAsWhatWasWritten() throws IOException {
        export(THREE, ExportFormat.CSV, ExportOptions.all(NOON));

        List<CSVRecord> cases = rows("cases.csv");
        assertThat(cases).extracting(row -> row.get("case_id")).containsExactly("症例1", "a/b", "o");
        assertThat(cases.getFirst().get("age_years")).isEqualTo("65");
        assertThat(cases.getFirst().get("findings_present")).isEqualTo("CSL:fever");
        assertThat(cases.getFirst().get("findings_absent")).isEqualTo("CSL:cough");
        assertThat(cases.getFirst().get("diseases_possible")).isEqualTo("CSL:pneumonia");
        assertThat(cases.get(1).get("age_years")).as("eight months").isEqualTo("0");
        assertThat(cases.get(2).get("outcome")).isEqualTo("died");

        List<CSVRecord> mentions = rows("mentions.csv");
        assertThat(mentions).hasSize(4 + 3 + 3);
        CSVRecord fever = mentions.getFirst();
        assertThat(fever.get("text")).isEqualTo("39度以上の発熱あり");
        assertThat(fever.get("comparator") + fever.get("number") + fever.get("unit")).isEqualTo(">=39°C");
        assertThat(mentions.get(3).get("experiencer")).isEqualTo("family:mother");

        List<String> documented = rows("columns.csv").stream()
                .map(row -> row.get("file") + " " + row.get("column"))
                .toList();
        List<String> written = new ArrayList<>();
        for (String file : List.of("cases.csv", "mentions.csv")) {
            header(file).forEach(column -> written.add(file + " " + column));
        }
        assertThat(documented).containsExactlyElementsOf(written);
    }

    @Test
    void aSpreadsheetSeesUtf8AndNoFormula() throws IOException {
        StructuredDocument document = Documents.of("=1+1", 1, Documents.RELEASE, List.of());
        export(List.of(document), ExportFormat.CSV, new ExportOptions(NOON, null, Set.of(), true));

        assertThat(target.files.get("cases.csv")).startsWith("\uFEFFcase_id,").contains("\r\n'=1+1,");
    }

    @Test
    void aZipHoldsTheSameFilesAsAFolder(@TempDir Path folder) throws IOException {
        Export export = new Export(new Listed(THREE), NO_GRAPH, PARTLY_CLOSED);
        export.write(ExportFormat.CSV, ExportOptions.all(NOON), new FolderTarget(folder), _ -> {});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipTarget zip = new ZipTarget(bytes)) {
            export.write(ExportFormat.CSV, ExportOptions.all(NOON), zip, _ -> {});
        }

        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(zip.readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve(entry.getName())));
                files++;
            }
        }
        assertThat(files).isEqualTo(4);
        try (InputStream manifest = Files.newInputStream(folder.resolve(Manifest.FILE))) {
            assertThat(Json.mapper().readTree(manifest).path("cases").asInt()).isEqualTo(3);
        }
    }

    private Manifest export(List<StructuredDocument> documents, ExportFormat format, ExportOptions options)
            throws IOException {
        return new Export(new Listed(documents), NO_GRAPH, PARTLY_CLOSED).write(format, options, target, _ -> {});
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (CSVParser parser = parser(file)) {
            return parser.getRecords();
        }
    }

    private List<String> header(String file) throws IOException {
        try (CSVParser parser = parser(file)) {
            return parser.getHeaderNames();
        }
    }

    private CSVParser parser(String file) throws IOException {
        return CSVParser.parse(target.files.get(file),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get());
    }
}
