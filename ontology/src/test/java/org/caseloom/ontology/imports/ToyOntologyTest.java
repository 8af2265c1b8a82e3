package org.caseloom.ontology.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.obo.OboGraphsReader;
import org.caseloom.ontology.imports.obo.OboReader;
import org.caseloom.ontology.imports.owl.RdfReader;

import static org.assertj.core.api.Assertions.assertThat;

/** One small ontology of our own in OBO, OBO Graphs and OWL: each must yield the same. */
class ToyOntologyTest {
    private static final List<SourceReader> READERS = List.of(new OboReader(), new OboGraphsReader(),
            RdfReader.all().getFirst());

    static Stream<String> files() {
        return Stream.of("toy.obo", "toy.json", "toy.owl");
    }

    @ParameterizedTest
    @MethodSource("files")
    void scopesAndTypesOfSynonymsBecomeKinds(String name) {
        SourceConcept fever = Fixtures.concept(read(name), "TOY:0000002");
        assertThat(Fixtures.names(fever, LabelKind.PREFERRED)).containsExactly("en fever");
        assertThat(Fixtures.names(fever, LabelKind.EXACT)).containsExactly("en pyrexia");
        assertThat(Fixtures.names(fever, LabelKind.LAY)).containsExactly("en high temperature");
        assertThat(Fixtures.names(fever, LabelKind.NARROW)).containsExactly("en fever of unknown origin");
        assertThat(Fixtures.names(fever, LabelKind.BROAD)).as("a broad everyday word stays broad")
                .containsExactly("en abnormal temperature");
        assertThat(Fixtures.names(fever, LabelKind.RELATED)).containsExactly("en chills");
        assertThat(Fixtures.names(fever, LabelKind.ABBREVIATION)).containsExactly("en FUO");
        assertThat(Fixtures.names(fever, LabelKind.HIDDEN)).containsExactly("en foetal fever");
        assertThat(fever.labels()).filteredOn(label -> label.kind() == LabelKind.LAY)
                .allSatisfy(label -> assertThat(label.synonymType()).endsWith("layperson"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void identifiersMeetInOneSpelling(String name) {
        assertThat(Fixtures.mappings(Fixtures.concept(read(name), "TOY:0000002"))).containsExactlyInAnyOrder(
                "cross-reference UMLS:C0015967", "cross-reference SNOMEDCT:386661006", "cross-reference ICD10:R50.9",
                "former-id TOY:0000099", "exact OTHER:1");
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsOutOfUseNamesItsSuccessor(String name) {
        SourceConcept heat = Fixtures.concept(read(name), "TOY:0000003");
        assertThat(heat.obsolete()).isTrue();
        assertThat(heat.replacedBy()).containsExactly("TOY:0000002");
        assertThat(heat.consider()).containsExactly("TOY:0000001");
    }

    @ParameterizedTest
    @MethodSource("files")
    void relationsFormulasAndOtherOntologiesAreNoConceptsAndNoParents(String name) {
        SourceFile file = read(name);
        assertThat(file.concepts()).extracting(SourceConcept::id)
                .containsExactly("TOY:0000001", "TOY:0000002", "TOY:0000003", "TOY:0000004");
        assertThat(Fixtures.concept(file, "TOY:0000002").parents()).containsExactly("TOY:0000001");
        assertThat(Fixtures.concept(file, "TOY:0000004").parents()).containsExactly("TOY:0000001", "TOY:0000002");
        assertThat(Fixtures.concept(file, "TOY:0000002").definitions())
                .containsExactly(new SourceDefinition("A temperature above normal: \"hot\".", "en"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSourceIsAsTheFileStatesItself(String name) {
        assertThat(read(name).source()).isEqualTo(new Source("toy", "Toy ontology", "2026-01-31",
                "https://creativecommons.org/licenses/by/4.0/", true));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsRecognisedByItsContentByOneReaderOnly(String name) {
        assertThat(Stream.concat(READERS.stream(), RdfReader.all().stream().skip(1))
                .filter(reader -> reader.recognises(Fixtures.input(name).head()))).hasSize(1);
    }

    @Test
    void conceptsOfAnUnknownOntologyHaveTheTypeThatWasGivenOrNone() {
        SourceInput toy = Fixtures.input("toy.obo");
        assertThat(new OboReader().read(toy).concepts()).allMatch(concept -> concept.type() == null);
        SourceInput typed = new SourceInput(toy.path(), toy.name(), toy.head(), MentionType.FINDING);
        assertThat(new OboReader().read(typed).concepts()).allMatch(concept -> concept.type() == MentionType.FINDING);
    }

    @Test
    void allThreeFilesStateTheSameNamesPlacesAndIdentifiers() {
        assertThat(statements("toy.obo")).isEqualTo(statements("toy.json")).isEqualTo(statements("toy.owl"));
    }

    private static Set<String> statements(String name) {
        Set<String> all = new TreeSet<>();
        for (SourceConcept concept : read(name).concepts()) {
            concept.labels().forEach(label -> all.add(concept.id() + label.kind() + label.lang() + label.text()));
            all.add(concept.id() + concept.parents() + concept.definitions() + Fixtures.mappings(concept)
                    + concept.obsolete() + concept.replacedBy() + concept.consider() + concept.type());
        }
        return all;
    }

    private static SourceFile read(String name) {
        SourceInput input = Fixtures.input(name);
        return READERS.stream().filter(reader -> reader.recognises(input.head())).findFirst().orElseThrow().read(input);
    }
}
