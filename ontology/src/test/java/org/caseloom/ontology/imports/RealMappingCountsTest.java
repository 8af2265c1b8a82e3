package org.caseloom.ontology.imports;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.mapping.BabelonReader;
import org.caseloom.ontology.imports.mapping.NandoTableReader;
import org.caseloom.ontology.imports.mapping.SssomReader;
import org.caseloom.ontology.imports.mapping.SubclassTableReader;
import org.caseloom.ontology.imports.obo.OboGraphsReader;
import org.caseloom.ontology.imports.owl.RdfReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Real mappings and translations yield exactly what was counted in them; skipped where the folder is absent. */
class RealMappingCountsTest {
    @ParameterizedTest
    @CsvSource({"mondo_exactmatch_doid.sssom.tsv.gz, true", "mondo_exactmatch_icd10cm.sssom.tsv, true",
            "mondo_exactmatch_icd10who.sssom.tsv, false", "mondo_exactmatch_mesh.sssom.tsv, true",
            "mondo_exactmatch_omim.sssom.tsv.gz, false", "mondo_exactmatch_omimps.sssom.tsv, false",
            "mondo_exactmatch_orphanet.sssom.tsv.gz, true", "mondo_hasdbxref_hp.sssom.tsv, true",
            "mondo_hasdbxref_nando.sssom.tsv, true"})
    void sssom(String name, boolean redistributable) throws IOException {
        JsonNode counts = SharedOntologies.counts("mondo/" + name);
        SourceFile file = new SssomReader().read(input("mondo/" + name));
        List<MappingRow> rows = file.mappings();
        assertThat(rows).hasSize(counts.get("rows").asInt());
        assertThat(severals(rows, MappingRow::subject, MappingRow::object))
                .isEqualTo(counts.get("subjects_with_2_or_more_objects").asLong());
        assertThat(severals(rows, MappingRow::object, MappingRow::subject))
                .isEqualTo(counts.get("objects_with_2_or_more_subjects").asLong());
        assertThat(distinct(rows, MappingRow::subject)).hasSize(counts.get("distinct_subjects").asInt());
        assertThat(distinct(rows, MappingRow::object)).hasSize(counts.get("distinct_objects").asInt());
        assertThat(distinct(
                rows.stream().filter(row -> String.valueOf(row.subjectLabel()).startsWith("obsolete")).toList(),
                MappingRow::subject)).hasSize(counts.get("subjects_labelled_obsolete").asInt());
        JsonNode unlabelled = counts.path("rows_without_object_label");
        assertThat(rows.stream().filter(row -> row.objectLabel() == null).count())
                .isEqualTo(unlabelled.isMissingNode() ? rows.size() : unlabelled.asLong());
        assertThat(rows).allMatch(row -> row.relation() == (name.contains("hasdbxref")
                ? MappingRelation.CROSS_REFERENCE
                : MappingRelation.EXACT));
        assertThat(file.source().version()).isEqualTo(counts.get("mapping_set_version").asText());
        assertThat(file.source().licence()).isEqualTo(counts.get("license_line").asText());
        assertThat(file.source().redistributable()).isEqualTo(redistributable);
    }

    @Test
    void mondoAndNandoMeet() throws IOException {
        JsonNode counts = SharedOntologies.counts("mondo/mondo_hasdbxref_nando.sssom.tsv");
        Set<String> table = new HashSet<>();
        new SssomReader().read(input("mondo/mondo_hasdbxref_nando.sssom.tsv")).mappings()
                .forEach(row -> table.add(row.subject() + row.object()));
        Set<String> register = new HashSet<>();
        RdfReader.all().getLast().read(input("nando/nando.ttl")).concepts()
                .forEach(concept -> concept.mappings().stream()
                        .filter(mapping -> mapping.relation() != MappingRelation.CROSS_REFERENCE)
                        .forEach(mapping -> register.add(mapping.target() + concept.id())));
        Set<String> both = new HashSet<>(table);
        both.retainAll(register);
        assertThat(both).hasSize(counts.get("pairs_also_in_nando_ttl").asInt());
        assertThat(table.size() - both.size()).isEqualTo(counts.get("pairs_only_here").asInt());
        assertThat(register.size() - both.size()).isEqualTo(counts.get("pairs_only_in_nando_ttl").asInt());
    }

    @Test
    void babelon() throws IOException {
        JsonNode counts = SharedOntologies.counts("hpo/hp-ja.babelon.tsv.gz");
        SourceFile file = new BabelonReader().read(input("hpo/hp-ja.babelon.tsv.gz"));
        List<SourceLabel> labels = file.concepts().stream().flatMap(concept -> concept.labels().stream()).toList();
        assertThat(labels).hasSize(counts.get("labels_ja_official").asInt())
                .allMatch(label -> label.lang().equals("ja") && label.kind() == LabelKind.PREFERRED)
                .noneMatch(label -> label.text().equals("NA"));
        assertThat(labels.stream().map(SourceLabel::text).distinct().count())
                .isEqualTo(counts.get("distinct_japanese_labels").asLong());
        assertThat(Fixtures.remarked(file, "NOT_TRANSLATED"))
                .isEqualTo(counts.get("status").get("NOT_TRANSLATED").asInt());
        assertThat(Fixtures.remarked(file, "NOT_JAPANESE"))
                .isEqualTo(counts.get("values_without_any_japanese_character").asInt());
        Map<String, SourceConcept> hp = new HashMap<>();
        new OboGraphsReader().read(input("hpo/hp.v2024-08-13.json.gz")).concepts()
                .forEach(concept -> hp.put(concept.id(), concept));
        assertThat(file.concepts().stream().map(concept -> hp.get(concept.id())).filter(Objects::nonNull)
                .filter(concept -> !concept.obsolete()).count())
                .isEqualTo(counts.get("official_on_non_obsolete_hp_2024_08_13").asLong());
    }

    @Test
    void hierarchy() throws IOException {
        JsonNode counts = SharedOntologies.counts("mondo/sync-subClassOf.confirmed.tsv.gz");
        SourceFile file = new SubclassTableReader().read(input("mondo/sync-subClassOf.confirmed.tsv.gz"));
        int edges = file.concepts().stream().mapToInt(concept -> concept.parents().size()).sum();
        assertThat(edges).isEqualTo(counts.get("distinct_is_a_edges").asInt());
        assertThat(edges + Fixtures.remarked(file, "EDGE_REPEATED")).isEqualTo(counts.get("rows").asInt());
        assertThat(file.concepts()).hasSize(counts.get("distinct_ids").asInt())
                .allMatch(concept -> concept.labels().size() == 1);
        assertThat(file.concepts().stream().filter(concept -> !concept.parents().isEmpty()).count())
                .isEqualTo(counts.get("distinct_children").asLong());
        assertThat(file.concepts().stream().flatMap(concept -> concept.parents().stream()).distinct().count())
                .isEqualTo(counts.get("distinct_parents").asLong());
    }

    @Test
    void nandoTable() throws IOException {
        JsonNode counts = SharedOntologies.counts("nando/nando.tsv");
        SourceFile file = new NandoTableReader().read(input("nando/nando.tsv"));
        assertThat(file.concepts()).hasSize(counts.get("rows").asInt());
        assertThat(file.concepts().stream().filter(SourceConcept::obsolete).count())
                .isEqualTo(counts.get("rows_deprecated_in_ttl").asLong());
        assertThat(synonyms(file, "en")).isEqualTo(counts.get("synonym_en_values").asLong());
        assertThat(synonyms(file, "ja")).isEqualTo(counts.get("synonym_ja_values").asLong());
        assertThat(file.concepts()).allSatisfy(concept -> assertThat(Fixtures.names(concept, LabelKind.PREFERRED))
                .noneMatch(name -> name.contains("[指定]") || name.contains("[小慢]") || name.contains("[Sh")));
    }

    private static long synonyms(SourceFile file, String lang) {
        return file.concepts().stream().flatMap(concept -> concept.labels().stream())
                .filter(label -> label.kind() == LabelKind.EXACT && label.lang().equals(lang)).count();
    }

    private static long severals(List<MappingRow> rows, Function<MappingRow, String> of,
            Function<MappingRow, String> what) {
        Map<String, Set<String>> all = new HashMap<>();
        rows.forEach(row -> all.computeIfAbsent(of.apply(row), any -> new HashSet<>()).add(what.apply(row)));
        return all.values().stream().filter(each -> each.size() > 1).count();
    }

    private static Set<String> distinct(List<MappingRow> rows, Function<MappingRow, String> what) {
        Set<String> distinct = new HashSet<>();
        rows.forEach(row -> distinct.add(what.apply(row)));
        return distinct;
    }

    private static SourceInput input(String name) throws IOException {
        return SourceInput.of(SharedOntologies.file(name));
    }
}
