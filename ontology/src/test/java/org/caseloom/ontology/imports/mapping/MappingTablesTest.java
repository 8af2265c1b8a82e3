package org.caseloom.ontology.imports.mapping;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.Fixtures;
import org.caseloom.ontology.imports.MappingRow;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The tables with published layouts. */
class MappingTablesTest {
    @TempDir
    private Path folder;

    @Test
    void mappingsAreReadByTheNamesOfTheirColumns() {
        SourceFile file = new SssomReader().read(Fixtures.input("toy.sssom.tsv"));
        assertThat(file.mappings()).containsExactly(
                new MappingRow("TOY:0000002", MappingRelation.EXACT, "ICD10:R50.9", "fever \"hot\"", null),
                new MappingRow("TOY:0000002", MappingRelation.BROAD, "MESH:D005334", "fever", "Fever"),
                new MappingRow("TOY:0000003", MappingRelation.CROSS_REFERENCE, "Orphanet:42", "obsolete heat", null));
        assertThat(file.source()).isEqualTo(new Source("toy-exactmatch", "Mappings toy-exactmatch", "2026-01-31",
                "https://creativecommons.org/publicdomain/zero/1.0/", true));
        assertThat(Fixtures.remarked(file, "MAPPING_DENIED")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "NO_COUNTERPART")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "PREDICATE_UNKNOWN")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "OBSOLETE_SUBJECT")).isEqualTo(1);
    }

    @Test
    void namesThatBelongToSomebodyElseKeepAFreeMappingIn() {
        String header = "# license: https://creativecommons.org/publicdomain/zero/1.0/\nsubject_id\tpredicate_id\tobject_id\tobject_label\n";
        assertThat(sssom(header + "MONDO:1\tskos:exactMatch\tOMIM:1\tA NAME OF OMIM\n").redistributable()).isFalse();
        assertThat(sssom(header + "MONDO:1\tskos:exactMatch\tOMIM:1\t\n").redistributable()).isTrue();
        assertThat(sssom("subject_id\tpredicate_id\tobject_id\nMONDO:1\tskos:exactMatch\tDOID:1\n").redistributable())
                .as("nothing is said").isFalse();
    }

    @Test
    void aRowWithALostColumnIsDamageNotData() {
        assertThatThrownBy(() -> sssom("subject_id\tpredicate_id\tobject_id\nMONDO:1\tskos:exactMatch\n"))
                .isInstanceOfSatisfying(CaseloomException.class,
                        damaged -> assertThat(damaged.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED))
                .hasMessage("set.sssom.tsv, line 2: it has 2 columns, but the table has 3");
        assertThatThrownBy(() -> sssom("# a: [\n# b\nsubject_id\tpredicate_id\tobject_id\n"))
                .hasMessageContaining("set.sssom.tsv, line ").hasMessageContaining("no YAML");
    }

    @Test
    void whatIsNotTranslatedIsNoNameAndWhatLooksWrongIsRemarked() {
        SourceFile file = new BabelonReader().read(Fixtures.input("toy-ja.babelon.tsv"));
        assertThat(file.concepts()).extracting(SourceConcept::id)
                .containsExactly("HP:9000001", "HP:9000003", "HP:9000004", "HP:9000005");
        SourceConcept blue = file.concepts().getFirst();
        assertThat(blue.type()).as("the translated ontology says what it is").isNull();
        assertThat(Fixtures.names(blue, LabelKind.PREFERRED)).containsExactly("ja 青い指");
        assertThat(Fixtures.names(blue, LabelKind.EXACT)).containsExactly("ja 青指");
        assertThat(blue.definitions()).hasSize(1);
        assertThat(Fixtures.remarked(file, "NOT_TRANSLATED")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "BLANK_IN_NAME")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "EXPLANATION_IN_NAME")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "NOT_JAPANESE")).isEqualTo(1);
        assertThat(file.source()).isEqualTo(new Source("hpo-ja", "Human Phenotype Ontology, translated (ja)",
                "2026-01-31", null, false));
    }

    @Test
    void theTemplateRowOfAHierarchyIsNoData() {
        SourceFile file = new SubclassTableReader().read(Fixtures.input("toy-hierarchy.tsv"));
        assertThat(file.concepts()).extracting(SourceConcept::id).containsExactly("MONDO:9999901", "MONDO:9999900",
                "MONDO:9999902", "MONDO:9999903");
        SourceConcept blue = file.concepts().getFirst();
        assertThat(blue.parents()).containsExactly("MONDO:9999900");
        assertThat(blue.type()).isEqualTo(MentionType.DISEASE);
        assertThat(Fixtures.names(Fixtures.concept(file, "MONDO:9999900"), LabelKind.PREFERRED))
                .containsExactly("en finger disease");
        assertThat(Fixtures.remarked(file, "EDGE_REPEATED")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "EDGE_INCOMPLETE")).isEqualTo(1);
    }

    @Test
    void theSchemeBeforeANameIsNoPartOfIt() {
        SourceFile file = new NandoTableReader().read(Fixtures.input("register.tsv"));
        SourceConcept blue = Fixtures.concept(file, "NANDO:9200001");
        assertThat(Fixtures.names(blue, LabelKind.PREFERRED)).containsExactlyInAnyOrder("ja 青指病",
                "en Blue finger disease");
        assertThat(Fixtures.names(blue, LabelKind.EXACT)).containsExactlyInAnyOrder("en BFD", "en Blue finger syndrome",
                "ja 青い指の病気");
        assertThat(blue.type()).isEqualTo(MentionType.DISEASE);
        assertThat(Fixtures.concept(file, "NANDO:9200002").obsolete()).isTrue();
        assertThat(Fixtures.concept(file, "NANDO:0000002").obsolete()).isFalse();
        assertThat(Fixtures.concept(file, "NANDO:0000001").type()).isNull();
    }

    @Test
    void eachTableIsRecognisedByItsOwnReaderOnly() {
        List<SourceReader> readers = List.of(new SssomReader(), new BabelonReader(), new SubclassTableReader(),
                new NandoTableReader());
        List<String> tables = List.of("toy.sssom.tsv", "toy-ja.babelon.tsv", "toy-hierarchy.tsv", "register.tsv");
        for (SourceReader reader : readers) {
            assertThat(tables).filteredOn(table -> reader.recognises(Fixtures.input(table).head()))
                    .as(reader.title()).containsExactly(tables.get(readers.indexOf(reader)));
        }
    }

    private Source sssom(String content) {
        return new SssomReader().read(Fixtures.written(folder, "set.sssom.tsv", content)).source();
    }
}
