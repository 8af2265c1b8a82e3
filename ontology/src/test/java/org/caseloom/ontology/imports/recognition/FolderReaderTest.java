package org.caseloom.ontology.imports.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.imports.Fixtures;
import org.caseloom.ontology.imports.recognition.FileReport.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Folders with everything in them that folders of ontologies have. */
class FolderReaderTest {
    private static final FolderReader READER = new FolderReader(SourceFormats.all());

    @TempDir
    private Path folder;

    @Test
    void aDamagedFileStopsNoneOfTheOthers() throws IOException {
        copy("toy.obo", "b/renamed.txt");
        Files.writeString(folder.resolve("a.obo"), "format-version: 1.2\n\n[Term]\nname: no id\nsynonym: \"x\n");
        Files.writeString(folder.resolve("c.bin"), "\u0000\u0001 nothing known");
        List<ReadFile> read = READER.read(folder, null, ReadProgress.SILENT);
        assertThat(read).extracting(file -> file.report().file()).containsExactly("a.obo", "b/renamed.txt", "c.bin");
        assertThat(read).extracting(file -> file.report().outcome())
                .containsExactly(Outcome.DAMAGED, Outcome.TAKEN, Outcome.UNKNOWN);
        assertThat(read).extracting(file -> file.report().code())
                .containsExactly(ErrorCode.SOURCE_DAMAGED, null, ErrorCode.UNKNOWN_FORMAT);
        assertThat(read.getFirst().report().reason()).contains("a.obo, line ");
        assertThat(read.get(1).report().counts()).isEqualTo(new FileCounts(3, 1, 11, 1, 3, 5, 0));
        assertThat(read.get(1).content()).isNotNull();
    }

    @Test
    void whatIsNoTermsIsSkippedWithAReason() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/toy.obo"), "format-version: 1.2\n");
        Files.writeString(folder.resolve("LICENSE"), "All of it is ours.\n");
        Files.writeString(folder.resolve("README.md"), "@prefix is Turtle, but this is not\n");
        Files.writeString(folder.resolve("count.py"), "#!/usr/bin/env python3\nimport json\n");
        Files.writeString(folder.resolve("empty.tsv"), "\n");
        Files.writeString(folder.resolve("pairs.tsv"), "NANDO:1\tHP:1\n".repeat(5));
        Files.writeString(folder.resolve("phenotype.hpoa"),
                "#description: ours\n#DatabaseID\tDiseaseName\tQualifier\tHPO_ID\tReference\nOMIM:1\tx\t\tHP:1\ty\n");
        Files.writeString(folder.resolve("pairs2.tsv"), "disease_id\tdisease_label\tsymptom_id\tsymptom_label\n");
        Files.writeString(folder.resolve("words.txt"), "bp = blood pressure\nhr = heart rate\nrr = respiratory rate\n");
        List<ReadFile> read = READER.read(folder, null, ReadProgress.SILENT);
        assertThat(read).allSatisfy(file -> {
            assertThat(file.report().outcome()).as(file.report().file()).isEqualTo(Outcome.SKIPPED);
            assertThat(file.report().reason()).isNotBlank();
            assertThat(file.content()).isNull();
        });
        assertThat(read.stream().collect(
                Collectors.toMap(file -> file.report().file(), file -> String.valueOf(file.report().format()))))
                .containsEntry("pairs.tsv", "pairs of identifiers")
                .containsEntry("pairs2.tsv", "disease and symptom pairs")
                .containsEntry("phenotype.hpoa", "HPO annotations (HPOA)")
                .containsEntry("words.txt", "list of abbreviations")
                .doesNotContainKey(".git/toy.obo");
    }

    @Test
    void oneFileAloneIsReadAsWell() throws IOException {
        copy("register.ttl", "register.ttl");
        assertThat(READER.read(folder.resolve("register.ttl"), null, ReadProgress.SILENT)).singleElement()
                .satisfies(file -> assertThat(file.report().file()).isEqualTo("register.ttl"));
    }

    @Test
    void progressIsToldBeforeEachFileAndAtTheEnd() throws IOException {
        copy("toy.obo", "one.obo");
        copy("toy.json", "two.json");
        List<String> told = new ArrayList<>();
        READER.read(folder, null, (done, total, file) -> told.add(done + "/" + total + " " + file));
        assertThat(told).containsExactly("0/2 one.obo", "1/2 two.json", "2/2 ");
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> READER.read(folder.resolve("nowhere"), null, ReadProgress.SILENT))
                .isInstanceOfSatisfying(CaseloomException.class,
                        missing -> assertThat(missing.code()).isEqualTo(ErrorCode.UNREADABLE_FILE));
    }

    @Test
    void eachFixtureIsRecognisedWhateverItIsCalled() throws IOException {
        List<String> names = List.of("toy.obo", "toy.json", "toy.owl", "register.ttl", "thesaurus.ttl", "toy.sssom.tsv",
                "toy-ja.babelon.tsv", "toy-hierarchy.tsv", "register.tsv");
        for (String name : names) {
            copy(name, names.indexOf(name) + ".dat");
        }
        assertThat(READER.read(folder, null, ReadProgress.SILENT)).extracting(file -> file.report().format())
                .containsExactly("OBO", "OBO Graphs JSON", "OWL or SKOS in RDF/XML", "OWL or SKOS in Turtle",
                        "OWL or SKOS in Turtle", "SSSOM TSV", "Babelon TSV", "ROBOT template of a hierarchy",
                        "NANDO table");
    }

    private void copy(String fixture, String name) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(Fixtures.input(fixture).path(), target);
    }
}
