package org.caseloom.ontology.imports.owl;

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
import org.caseloom.ontology.imports.SourceInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What only Turtle and SKOS do; OWL is in {@code ToyOntologyTest}. */
class RdfReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aKanaReadingIsNoName() {
        SourceConcept blue = Fixtures.concept(register(), "NANDO:9200001");
        assertThat(Fixtures.names(blue, LabelKind.PREFERRED)).containsExactlyInAnyOrder("ja 青指病",
                "en Blue finger disease");
        assertThat(Fixtures.names(blue, LabelKind.READING)).containsExactly("ja あおゆびびょう");
        assertThat(Fixtures.remarked(register(), "NAME_REPEATED")).as("prefLabel says it again").isEqualTo(1);
    }

    @Test
    void blanksAreTrimmedAndRemarked() {
        SourceFile file = register();
        assertThat(Fixtures.names(Fixtures.concept(file, "NANDO:9200001"), LabelKind.EXACT))
                .containsExactlyInAnyOrder("en BFD", "ja 青い指の病気", "en Blue finger syndrome");
        assertThat(Fixtures.remarked(file, "BLANKS_TRIMMED")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "NO_BREAK_SPACE")).isEqualTo(1);
        assertThat(Fixtures.remarked(file, "BLANK_IN_ADDRESS")).isEqualTo(1);
    }

    @Test
    void whatTheRegisterTookOutOfUseAnnotatesNothing() {
        SourceFile file = register();
        SourceConcept red = Fixtures.concept(file, "NANDO:9200002");
        assertThat(red.obsolete()).isTrue();
        assertThat(red.type()).isNull();
        assertThat(red.replacedBy()).containsExactly("NANDO:9200001");
        assertThat(Fixtures.concept(file, "NANDO:0000002").obsolete()).as("the class that gathers them").isFalse();
        assertThat(Fixtures.concept(file, "NANDO:0000001").type()).as("a root").isNull();
    }

    @Test
    void mappingsParentsAndDefinitionsAreKeptFormulasAreNot() {
        SourceFile file = register();
        SourceConcept blue = Fixtures.concept(file, "NANDO:9200001");
        assertThat(Fixtures.mappings(blue)).containsExactlyInAnyOrder("exact MONDO:9999901", "close MONDO:9999902",
                "cross-reference kegg.disease:H99999");
        assertThat(blue.parents()).containsExactly("NANDO:0000001");
        assertThat(blue.definitions()).singleElement().satisfies(each -> assertThat(each.lang()).isEqualTo("ja"));
        assertThat(Fixtures.remarked(file, "UNNAMED_PARENT")).isEqualTo(1);
        assertThat(file.source().version()).isEqualTo("2026-01-31");
        assertThat(Fixtures.remarked(file, "RDF_WARNING")).as("a date that is none").isEqualTo(1);
    }

    @Test
    void aThesaurusIsReadByItsNotations() {
        SourceInput input = Fixtures.input("thesaurus.ttl");
        SourceFile file = turtle()
                .read(new SourceInput(input.path(), input.name(), input.head(), MentionType.MEDICATION));
        assertThat(file.concepts()).extracting(SourceConcept::id).containsExactly("DRUGS:X01", "DRUGS:X01A");
        SourceConcept opioids = file.concepts().getLast();
        assertThat(opioids.type()).isEqualTo(MentionType.MEDICATION);
        assertThat(opioids.parents()).as("skos:narrower, read from below").containsExactly("DRUGS:X01");
        assertThat(Fixtures.names(opioids, LabelKind.PREFERRED)).containsExactlyInAnyOrder("en opioids", "ja オピオイド");
        assertThat(Fixtures.names(opioids, LabelKind.EXACT)).containsExactlyInAnyOrder("en opiates", "ja オピオイド鎮痛薬");
        assertThat(Fixtures.names(opioids, LabelKind.HIDDEN)).containsExactly("en opiods");
        assertThat(Fixtures.mappings(opioids)).containsExactlyInAnyOrder("broad MESH:D000700",
                "related SNOMEDCT:373265006");
        assertThat(Fixtures.names(file.concepts().getFirst(), LabelKind.PREFERRED)).contains("de Analgetika");
        assertThat(file.source().title()).isEqualTo("Drug classes");
        assertThat(file.source().redistributable()).as("nothing says it may").isFalse();
    }

    @Test
    void brokenTurtleIsNamedWithItsLine() {
        assertThatThrownBy(
                () -> turtle().read(Fixtures.written(folder, "broken.ttl", "@prefix x: <urn:x> .\n\nx:a x:b .\n")))
                .isInstanceOfSatisfying(CaseloomException.class,
                        damaged -> assertThat(damaged.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED))
                .hasMessageContaining("broken.ttl, line 3");
    }

    @Test
    void brokenXmlIsNamedWithItsLineAndFilesOfTheMachineAreNotRead() {
        String xml = """
            <?xml version="1.0"?>
            <!DOCTYPE rdf:RDF [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
            <rdf:Description rdf:about="urn:x:1"><rdfs:label>&secret;</rdfs:label></rdf:Description>
            <broken
            """;
        assertThatThrownBy(() -> RdfReader.all().getFirst().read(Fixtures.written(folder, "broken.owl", xml)))
                .isInstanceOf(CaseloomException.class).hasMessageContaining("broken.owl, line ");
    }

    @Test
    void commentsByTheThousandAreNoTurtle() {
        SourceInput input = Fixtures.written(folder, "notes.txt", "# a note\n".repeat(7_000) + "no triple\n");
        assertThat(turtle().recognises(input.head())).isFalse();
        assertThat(turtle().recognises(Fixtures.input("register.ttl").head())).isTrue();
        assertThat(turtle().recognises(Fixtures.written(folder, "x.nt", "<urn:x:1> <urn:x:2> <urn:x:3> .\n").head()))
                .isTrue();
        assertThat(turtle().recognises(Fixtures.written(folder, "x.html", "<html>\n<p>@prefix</p>").head())).isFalse();
    }

    private static SourceFile register() {
        return turtle().read(Fixtures.input("register.ttl"));
    }

    private static RdfReader turtle() {
        return RdfReader.all().getLast();
    }
}
