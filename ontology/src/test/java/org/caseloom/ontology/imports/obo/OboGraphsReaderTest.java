package org.caseloom.ontology.imports.obo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.imports.Fixtures;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What only OBO Graphs does; the rest is in {@code ToyOntologyTest}. */
class OboGraphsReaderTest {
    private static final String HP = """
        {"graphs": [{"id": "http://purl.obolibrary.org/obo/hp.json", "nodes": [
          {"id": "http://purl.obolibrary.org/obo/HP_0000001", "lbl": "All", "type": "CLASS"},
          {"id": "http://purl.obolibrary.org/obo/HP_0000118", "lbl": "Phenotypic abnormality", "type": "CLASS"},
          {"id": "http://purl.obolibrary.org/obo/HP_0000005", "lbl": "Mode of inheritance", "type": "CLASS"},
          {"id": "http://purl.obolibrary.org/obo/HP_0000006", "lbl": "Dominant", "type": "CLASS"},
          {"id": "http://purl.obolibrary.org/obo/HP_0001945", "lbl": "Fever ", "type": "CLASS",
           "meta": {"xrefs": [{"val": " UMLS_CUI:C0015967"}], "synonyms": [{"pred": "hasExactSynonym", "val": "Br\\ufffdnd"}]}},
          {"id": "http://purl.obolibrary.org/obo/UBERON_0000948", "lbl": "heart", "type": "CLASS"}],
         "edges": [%s]}]}
        """.formatted(
            String.join(",", edge("0000118", "0000001"), edge("0000005", "0000001"),
                    edge("0000006", "0000005"), edge("0001945", "0000118")));

    @TempDir
    private Path folder;

    @Test
    void onlyWhatLiesBelowAbnormalityIsAFinding() {
        SourceFile file = read(HP);
        assertThat(Fixtures.concept(file, "HP:0001945").type()).isEqualTo(MentionType.FINDING);
        assertThat(Fixtures.concept(file, "HP:0000118").type()).isNull();
        assertThat(Fixtures.concept(file, "HP:0000006").type()).isNull();
        assertThat(Fixtures.concept(file, "HP:0000001").type()).isNull();
    }

    @Test
    void blanksBrokenCharactersAndForeignClassesAreRemarked() {
        SourceFile file = read(HP);
        assertThat(Fixtures.names(Fixtures.concept(file, "HP:0001945"), LabelKind.PREFERRED))
                .containsExactly("en Fever");
        assertThat(Fixtures.mappings(Fixtures.concept(file, "HP:0001945")))
                .containsExactly("cross-reference UMLS:C0015967");
        assertThat(Fixtures.remarked(file, "BLANKS_TRIMMED")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "IDENTIFIER_TRIMMED")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "BROKEN_CHARACTER")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "COPY_OF_OTHER_ONTOLOGY")).isEqualTo(1);
    }

    @Test
    void importedGraphsAndErrorsOfConvertersAreLeftOut() {
        SourceFile toy = new OboGraphsReader().read(Fixtures.input("toy.json"));
        assertThat(Fixtures.remarked(toy, "GRAPHS_OF_IMPORTS")).isEqualTo(1);
        assertThat(Fixtures.remarked(toy, "PARENT_ELSEWHERE")).isEqualTo(1);
    }

    @Test
    void malformedJsonIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("{\"graphs\": [\n{\"nodes\": [\n{\"id\": ]}"))
                .isInstanceOfSatisfying(CaseloomException.class,
                        damaged -> assertThat(damaged.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED))
                .hasMessageContaining("hp.json, line 3");
        assertThatThrownBy(() -> read("{\"graphs\": []}")).hasMessageContaining("holds no graph");
    }

    @Test
    void textThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, "{\"graphs\": [\n{\"id\": \"Behçet\"}]}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new OboGraphsReader().read(SourceInput.of(file)))
                .hasMessage("latin.json, line 2: it is not UTF-8");
    }

    private SourceFile read(String content) {
        return new OboGraphsReader().read(Fixtures.written(folder, "hp.json", content));
    }

    private static String edge(String child, String parent) {
        return "{\"sub\": \"http://purl.obolibrary.org/obo/HP_%s\", \"pred\": \"is_a\", \"obj\": \"http://purl.obolibrary.org/obo/HP_%s\"}"
                .formatted(child, parent);
    }
}
