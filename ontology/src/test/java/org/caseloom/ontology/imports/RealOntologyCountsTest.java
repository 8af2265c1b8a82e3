package org.caseloom.ontology.imports;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.obo.OboGraphsReader;
import org.caseloom.ontology.imports.obo.OboReader;
import org.caseloom.ontology.imports.owl.RdfReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Real ontologies yield exactly what was counted in them by other means; skipped where the folder is absent. */
class RealOntologyCountsTest {
    private static final List<SourceReader> READERS = Stream
            .<SourceReader>concat(Stream.of(new OboGraphsReader(), new OboReader()), RdfReader.all().stream()).toList();

    @ParameterizedTest
    @ValueSource(strings = {"hpo/hp.v2024-08-13.json.gz", "doid/doid-2018-07-05.json.gz", "symp/symp.json"})
    void oboGraphs(String name) throws IOException {
        JsonNode counts = SharedOntologies.counts(name);
        SourceFile file = read(name);
        compareLive(file, counts);
        List<SourceConcept> live = live(file);
        assertThat(labels(live, LabelKind.PREFERRED, "en")).isEqualTo(counts.get("labels_en").asLong());
        assertThat(sum(live, concept -> concept.parents().size()))
                .isEqualTo(counts.get("is_a_edges_within_prefix").asLong());
        assertThat(mappings(file.concepts(), MappingRelation.FORMER_ID))
                .isEqualTo(counts.get("alternative_ids").asLong());
        assertThat(sum(file.concepts(), concept -> concept.replacedBy().size()))
                .isEqualTo(counts.get("replaced_by").asLong());
        assertThat(live.stream().filter(concept -> concept.parents().isEmpty()).map(SourceConcept::id))
                .containsExactlyElementsOf(texts(counts.get("non_obsolete_roots")));
        assertThat(live.stream().filter(concept -> concept.parents().size() > 1).count())
                .isEqualTo(counts.get("children_with_2_or_more_parents").asLong());
        assertThat(sum(file.concepts(), concept -> concept.obsolete() ? synonyms(concept).size() : 0))
                .isEqualTo(counts.get("synonyms_on_obsolete").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"symp/symp.obo", "uberon/efo-slim.obo", "nando/nando_ja.obo.gz",
            "doid/subsets/DO_AGR_slim.obo", "doid/subsets/DO_CFDE_slim.obo", "doid/subsets/DO_FlyBase_slim.obo",
            "doid/subsets/DO_GXD_slim.obo", "doid/subsets/DO_IEDB_slim.obo", "doid/subsets/DO_MGI_slim.obo",
            "doid/subsets/DO_RAD_slim.obo", "doid/subsets/DO_cancer_slim.obo",
            "doid/subsets/DO_childhood_cancer_slim.obo", "doid/subsets/DO_infectious_disease_slim.obo",
            "doid/subsets/DO_rare_slim.obo.gz", "doid/subsets/GOLD.obo", "doid/subsets/NCIthesaurus.obo.gz",
            "doid/subsets/TopNodes_DOcancerslim.obo", "doid/subsets/gram-negative_bacterial_infectious_disease.obo",
            "doid/subsets/gram-positive_bacterial_infectious_disease.obo",
            "doid/subsets/sexually_transmitted_infectious_disease.obo",
            "doid/subsets/tick-borne_infectious_disease.obo", "doid/subsets/zoonotic_infectious_disease.obo"})
    void obo(String name) throws IOException {
        JsonNode counts = SharedOntologies.counts(name);
        SourceFile file = read(name);
        List<SourceConcept> live = live(file);
        boolean japanese = name.contains("_ja");
        if (!japanese) {
            compareLive(file, counts);
        }
        assertThat(live).hasSize(counts.get("non_obsolete").asInt());
        assertThat(file.concepts()).hasSize(counts.get("obsolete").asInt() + live.size());
        assertThat(labels(live, LabelKind.PREFERRED, japanese ? "ja" : "en"))
                .isEqualTo(counts.get("names_non_obsolete").asLong());
        assertThat(sum(live, concept -> concept.parents().size()))
                .isEqualTo(counts.get("is_a_edges_non_obsolete").asLong());
        assertThat(mappings(live, MappingRelation.CROSS_REFERENCE))
                .isEqualTo(counts.get("xrefs_non_obsolete").asLong());
        assertThat(mappings(file.concepts(), MappingRelation.FORMER_ID)).isEqualTo(counts.get("alt_ids").asLong());
        assertThat(sum(file.concepts(), concept -> concept.replacedBy().size()))
                .isEqualTo(counts.get("replaced_by").asLong());
        JsonNode properties = counts.path("property_values");
        if (japanese) {
            assertThat(labels(live, LabelKind.EXACT, "ja")).isEqualTo(properties.get("altLabel").asLong());
            assertThat(mappings(live, MappingRelation.EXACT)).isEqualTo(properties.get("exactMatch").asLong());
            assertThat(mappings(live, MappingRelation.CLOSE)).isEqualTo(properties.get("closeMatch").asLong());
            assertThat(sum(live, concept -> concept.definitions().size()))
                    .isEqualTo(properties.get("http://purl.org/dc/terms/description").asLong());
        } else {
            assertThat(mappings(live, MappingRelation.EXACT)).isEqualTo(properties.path("skos:exactMatch").asLong());
            assertThat(mappings(live, MappingRelation.BROAD)).isEqualTo(properties.path("skos:broadMatch").asLong());
        }
    }

    @Test
    void turtleWithLanguages() throws IOException {
        JsonNode counts = SharedOntologies.counts("nando/nando.ttl");
        SourceFile file = read("nando/nando.ttl");
        List<SourceConcept> live = live(file);
        assertThat(file.concepts()).hasSize(counts.get("classes").asInt());
        assertThat(live).hasSize(counts.get("non_obsolete").asInt());
        JsonNode labels = counts.get("rdfs_label_by_language_non_obsolete");
        assertThat(labels(live, LabelKind.PREFERRED, "ja")).isEqualTo(labels.get("@ja").asLong());
        assertThat(labels(live, LabelKind.PREFERRED, "en")).isEqualTo(labels.get("@en").asLong());
        assertThat(labels(live, LabelKind.READING, "ja")).isEqualTo(labels.get("@ja-Hira").asLong());
        JsonNode others = counts.get("altLabel_by_language_non_obsolete");
        assertThat(labels(live, LabelKind.EXACT, "ja")).isEqualTo(others.get("@ja").asLong());
        assertThat(labels(live, LabelKind.EXACT, "en")).isEqualTo(others.get("@en").asLong());
        assertThat(sum(live, concept -> concept.parents().size()))
                .isEqualTo(counts.get("subClassOf_edges_non_obsolete_without_owl_Thing").asLong());
        assertThat(sum(file.concepts(), concept -> concept.parents().size()))
                .isEqualTo(counts.get("subClassOf_edges_all_without_owl_Thing").asLong());
        assertThat(sum(live, concept -> concept.definitions().size()))
                .isEqualTo(counts.get("descriptions_ja_non_obsolete").asLong());
        assertThat(mappings(live, MappingRelation.EXACT)).isEqualTo(counts.get("exactMatch_all").asLong());
        assertThat(mappings(live, MappingRelation.CLOSE)).isEqualTo(counts.get("closeMatch_all").asLong());
        assertThat(mappings(live, MappingRelation.CROSS_REFERENCE))
                .isEqualTo(counts.get("hasDbXref_by_target_non_obsolete").get("kegg").asLong());
        assertThat(live.stream().flatMap(concept -> concept.mappings().stream()).map(SourceMapping::target)
                .filter(target -> target.startsWith("MONDO:")).distinct().count())
                .isEqualTo(counts.get("distinct_MONDO_targets").asLong());
        assertThat(live.stream().filter(concept -> concept.parents().size() > 1).count())
                .isEqualTo(counts.get("classes_with_2_or_more_named_parents_non_obsolete").asLong());
        assertThat(Fixtures.remarked(file, "BLANK_IN_ADDRESS"))
                .isEqualTo(counts.get("iris_with_white_space_inside").size());
        assertThat(Fixtures.remarked(file, "RDF_WARNING")).isEqualTo(counts.get("invalid_xsd_dateTime").size());
        assertThat(japaneseNamesOnSeveral(live)).isEqualTo(counts.get("japanese_labels_on_2_or_more_classes").asLong());
    }

    @Test
    void theSymptomOntologyIsTheSameInItsThreeFormats() {
        Set<SourceConcept> obo = comparable(read("symp/symp.obo"));
        assertThat(obo).hasSize(1020).isEqualTo(comparable(read("symp/symp.json")))
                .isEqualTo(comparable(read("symp/symp.owl")));
        assertThat(read("symp/symp.obo").source()).isEqualTo(read("symp/symp.json").source())
                .isEqualTo(read("symp/symp.owl").source());
    }

    @Test
    void symptomsAreFindingsAndModifiersAreNot() {
        SourceFile hp = read("hpo/hp.v2024-08-13.json.gz");
        assertThat(type(hp, "HP:0001945")).as("Fever").isEqualTo(MentionType.FINDING);
        assertThat(type(hp, "HP:0012828")).as("Severe").isNull();
        assertThat(type(hp, "HP:0000006")).as("Autosomal dominant inheritance").isNull();
        assertThat(type(hp, "HP:0040281")).as("Very frequent").isNull();
        assertThat(type(hp, "HP:0003577")).as("Congenital onset").isNull();
    }

    /** What all formats of the OBO Foundry have in common, of concepts in use. */
    private static void compareLive(SourceFile file, JsonNode counts) {
        List<SourceConcept> live = live(file);
        assertThat(live).hasSize(counts.get("non_obsolete").asInt());
        assertThat(file.concepts().size() - live.size()).isEqualTo(counts.get("obsolete").asInt());
        assertThat(sum(live, concept -> synonyms(concept).size()))
                .isEqualTo(counts.get("synonyms_non_obsolete").asLong());
        JsonNode scopes = counts.get("synonyms_by_scope");
        assertThat(kinds(live, LabelKind.BROAD)).isEqualTo(scope(scopes, "BROAD", "hasBroadSynonym"));
        assertThat(kinds(live, LabelKind.RELATED)).isEqualTo(scope(scopes, "RELATED", "hasRelatedSynonym"));
        // an exact or narrow synonym with a type is of the type's kind
        assertThat(
                kinds(live, LabelKind.EXACT, LabelKind.NARROW, LabelKind.LAY, LabelKind.ABBREVIATION, LabelKind.HIDDEN))
                .isEqualTo(scope(scopes, "EXACT", "hasExactSynonym") + scope(scopes, "NARROW", "hasNarrowSynonym"));
        Map<String, Long> types = live.stream().flatMap(concept -> synonyms(concept).stream())
                .collect(Collectors.groupingBy(label -> Objects.requireNonNullElse(label.synonymType(), "(none)"),
                        TreeMap::new, Collectors.counting()));
        assertThat(types).isEqualTo(numbers(counts.get("synonym_types")));
        assertThat(sum(live, concept -> concept.definitions().size()))
                .isEqualTo(counts.get("definitions_non_obsolete").asLong());
        assertThat(mappings(live, MappingRelation.CROSS_REFERENCE))
                .isEqualTo(counts.get("xrefs_non_obsolete").asLong());
        Map<String, Long> xrefs = live.stream().flatMap(concept -> concept.mappings().stream())
                .filter(mapping -> mapping.relation() == MappingRelation.CROSS_REFERENCE)
                .collect(Collectors.groupingBy(mapping -> Curie.prefix(mapping.target()), Collectors.counting()));
        Map<String, Long> counted = new HashMap<>();
        // counted as written, so several spellings are one vocabulary here; only the 25 most frequent were counted
        numbers(counts.get("xrefs_by_prefix")).forEach((prefix, number) -> counted
                .merge(Curie.prefix(Curie.normalized(prefix.strip() + ":1")), number, Long::sum));
        if (counts.get("xrefs_by_prefix").size() < 25) {
            assertThat(xrefs).isEqualTo(counted);
        } else {
            counted.forEach(
                    (prefix, number) -> assertThat(xrefs.get(prefix)).as(prefix).isGreaterThanOrEqualTo(number));
        }
    }

    private static SourceFile read(String name) {
        try {
            SourceInput input = SourceInput.of(SharedOntologies.file(name));
            return READERS.stream().filter(reader -> reader.recognises(input.head())).findFirst().orElseThrow()
                    .read(input);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    /** The same whatever the order of statements. */
    private static Set<SourceConcept> comparable(SourceFile file) {
        return file.concepts().stream().map(concept -> new SourceConcept(concept.id(), concept.type(),
                sorted(concept.labels()), sorted(concept.definitions()), sorted(concept.parents()),
                sorted(concept.mappings()), concept.obsolete(), sorted(concept.replacedBy()),
                sorted(concept.consider())))
                .collect(Collectors.toSet());
    }

    private static <T> List<T> sorted(List<T> statements) {
        return statements.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    private static @Nullable MentionType type(SourceFile file, String id) {
        return Fixtures.concept(file, id).type();
    }

    private static List<SourceConcept> live(SourceFile file) {
        return file.concepts().stream().filter(concept -> !concept.obsolete()).toList();
    }

    private static List<SourceLabel> synonyms(SourceConcept concept) {
        return concept.labels().stream().filter(label -> label.kind() != LabelKind.PREFERRED).toList();
    }

    private static long kinds(List<SourceConcept> concepts, LabelKind... kinds) {
        return concepts.stream().flatMap(concept -> concept.labels().stream())
                .filter(label -> List.of(kinds).contains(label.kind())).count();
    }

    private static long labels(List<SourceConcept> concepts, LabelKind kind, String lang) {
        return concepts.stream().flatMap(concept -> concept.labels().stream())
                .filter(label -> label.kind() == kind && label.lang().equals(lang)).count();
    }

    private static long mappings(List<SourceConcept> concepts, MappingRelation relation) {
        return concepts.stream().flatMap(concept -> concept.mappings().stream())
                .filter(mapping -> mapping.relation() == relation).count();
    }

    private static long sum(List<SourceConcept> concepts, Function<SourceConcept, Integer> number) {
        return concepts.stream().mapToLong(number::apply).sum();
    }

    private static long japaneseNamesOnSeveral(List<SourceConcept> concepts) {
        Map<String, Set<String>> byName = new HashMap<>();
        concepts.forEach(concept -> concept.labels().stream()
                .filter(label -> label.kind() == LabelKind.PREFERRED && label.lang().equals("ja"))
                .forEach(label -> byName.computeIfAbsent(Normalizer
                        .normalize(label.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip(),
                        any -> new TreeSet<>()).add(concept.id())));
        return byName.values().stream().filter(ids -> ids.size() > 1).count();
    }

    private static long scope(JsonNode scopes, String obo, String graphs) {
        return scopes.path(obo).asLong() + scopes.path(graphs).asLong();
    }

    private static Map<String, Long> numbers(JsonNode object) {
        Map<String, Long> numbers = new TreeMap<>();
        object.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
        return numbers;
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, index -> index < array.size(), index -> index + 1)
                .map(index -> array.get(index).asText())
                .toList();
    }
}
