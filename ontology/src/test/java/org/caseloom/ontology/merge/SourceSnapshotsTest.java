package org.caseloom.ontology.merge;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.ontology.concept.MappingRelation;

import static org.assertj.core.api.Assertions.assertThat;

class SourceSnapshotsTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_back() {
        List<InputFile> files = List.of(
                Stated.file("a.json", Stated.source("symp", "1"),
                        Stated.finding("SYMP:1").named("en", "fever").also("ja", "発熱").defined("en", "Heat.")
                                .below("SYMP:9").same("HP:1").live(),
                        Stated.concept("SYMP:2", null).obsolete("SYMP:1")),
                Stated.rows("b.tsv", Stated.source("symp", "1"), Stated.row("SYMP:1", MappingRelation.CLOSE, "HP:2")));
        SourceSnapshots snapshots = new SourceSnapshots(folder.resolve("sources"));
        assertThat(snapshots.read("symp")).isEmpty();
        snapshots.write(files);
        assertThat(snapshots.read("symp")).isEqualTo(files);
        assertThat(snapshots.read("hpo")).isEmpty();
    }

    static Stream<Arguments> imports() {
        return Stream.of(
                Arguments.of("the same file of a new version takes its place", "hp.v2025-01-01.json", "2025",
                        List.of()),
                Arguments.of("another file of the same version is added", "names.tsv", "2024",
                        List.of("hp.v2024-08-13.json", "other.tsv")),
                Arguments.of("one file of a version that is known", "hp.v2024-08-13.json.gz", "2024",
                        List.of("other.tsv")),
                Arguments.of("another file of a new version replaces all", "new.obo", "2026", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("imports")
    void earlier_files_stay_unless_they_are_replaced(String what, String file, String version, List<String> stay) {
        SourceSnapshots snapshots = new SourceSnapshots(folder);
        snapshots.write(List.of(Stated.file("hp.v2024-08-13.json", Stated.source("hpo", "2024")),
                Stated.file("other.tsv", Stated.source("hpo", "2024"))));
        assertThat(snapshots.alongside(List.of(Stated.file(file, Stated.source("hpo", version)))))
                .extracting(InputFile::name).containsExactlyElementsOf(stay);
    }
}
