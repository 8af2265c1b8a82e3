package org.caseloom.ontology.imports.obo;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.imports.Fixtures;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What only OBO does; the rest is in {@code ToyOntologyTest}. */
class OboReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aHeaderLineOfMillionsOfCharactersIsReadOver() {
        String long_ = "owl-axioms: " + "Declaration(Class(<x>))\\n".repeat(80_000) + "\n";
        assertThat(
                read("format-version: 1.2\nontology: toy\n" + long_ + "\n[Term]\nid: TOY:1\nname: fever\n").concepts())
                .hasSize(1);
    }

    @Test
    void namesAreJapaneseWhereMostOfThemAre() {
        SourceFile file = read("""
            format-version: 1.2
            ontology: http://nanbyodata.jp/ontology/nando.owl#

            [Term]
            id: NANDO:0000002
            name: obsolete class

            [Term]
            id: NANDO:9200001
            name: 青指病
            is_a: NANDO:0000001 ! 登録疾患
            property_value: altLabel "青い指の病気" xsd:string
            property_value: closeMatch MONDO:9999902
            property_value: exactMatch MONDO:9999901
            property_value: http://purl.org/dc/terms/description "指が青くなる。" xsd:string
            property_value: prefLabel "青指病" xsd:string
            xref: https\\://identifiers.org/kegg.disease\\:H99999

            [Term]
            id: NANDO:9200002
            name: 赤指病
            """);
        SourceConcept blue = Fixtures.concept(file, "NANDO:9200001");
        assertThat(blue.type()).isEqualTo(MentionType.DISEASE);
        assertThat(Fixtures.names(blue, LabelKind.PREFERRED)).containsExactly("ja 青指病");
        assertThat(Fixtures.names(blue, LabelKind.EXACT)).containsExactly("ja 青い指の病気");
        assertThat(Fixtures.mappings(blue)).containsExactlyInAnyOrder("close MONDO:9999902", "exact MONDO:9999901",
                "cross-reference kegg.disease:H99999");
        assertThat(blue.definitions()).hasSize(1);
        assertThat(Fixtures.concept(file, "NANDO:0000002").type()).as("the class of what is out of use").isNull();
    }

    @Test
    void aLanguageInsideASynonymIsTakenOut() {
        SourceFile file = read("""
            format-version: 1.2
            ontology: uberon

            [Term]
            id: UBERON:0000948
            name: heart
            synonym: "Herz@de" RELATED [BTO:0000562]
            """);
        assertThat(Fixtures.names(file.concepts().getFirst(), LabelKind.RELATED)).containsExactly("de Herz");
        assertThat(Fixtures.remarked(file, "LANGUAGE_IN_TEXT")).isEqualTo(1);
    }

    @Test
    void copiesOfOtherOntologiesAreLeftOutOfAKnownOne() {
        SourceFile file = read("""
            format-version: 1.4
            ontology: mondo

            [Term]
            id: MONDO:0000001
            name: disease

            [Term]
            id: MONDO:9999901
            name: blue finger disease
            is_a: MONDO:0000001
            is_a: BFO:0000016

            [Term]
            id: UBERON:0002389
            name: finger
            """);
        assertThat(file.concepts()).extracting(SourceConcept::id).containsExactly("MONDO:0000001", "MONDO:9999901");
        assertThat(file.concepts()).extracting(SourceConcept::type).containsExactly(null, MentionType.DISEASE);
        assertThat(file.concepts().getLast().parents()).containsExactly("MONDO:0000001");
        assertThat(Fixtures.remarked(file, "COPY_OF_OTHER_ONTOLOGY")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "PARENT_ELSEWHERE")).isEqualTo(1);
    }

    @Test
    void aDamagedLineIsNamed() {
        assertThatThrownBy(
                () -> read("format-version: 1.2\n\n[Term]\nid: TOY:1\nname: fever\nsynonym: \"hot EXACT []\n"))
                .isInstanceOfSatisfying(CaseloomException.class,
                        damaged -> assertThat(damaged.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED))
                .hasMessageContaining("toy.obo, line 6");
    }

    @Test
    void aLineThatEndsWithinAnEscapeIsNamed() {
        assertThatThrownBy(() -> read("format-version: 1.2\n\n[Term]\nid: TOY:1\ndef: \"above normal: \\"))
                .isInstanceOfSatisfying(CaseloomException.class,
                        damaged -> assertThat(damaged.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED))
                .hasMessageContaining("toy.obo, line 5");
    }

    private SourceFile read(String content) {
        return new OboReader().read(Fixtures.written(folder, "toy.obo", content));
    }
}
