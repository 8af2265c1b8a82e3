package org.caseloom.ontology.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.imports.recognition.FileReport;
import org.caseloom.ontology.imports.recognition.FolderReader;
import org.caseloom.ontology.imports.recognition.ReadProgress;
import org.caseloom.ontology.imports.recognition.SourceFormats;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens to a file on its way: it is read, or it is reported with a place; nothing else. */
class DamageTest {
    private static final FolderReader READER = new FolderReader(SourceFormats.all());

    @Property(tries = 300)
    void aFileWithOneWrongByteOrWithoutItsEndIsReadOrReported(@ForAll("fixtures") String fixture,
            @ForAll @IntRange(max = 1_000_000) int where, @ForAll byte wrong, @ForAll boolean cut) throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.input(fixture).path());
        int place = where % bytes.length;
        byte[] damaged = cut ? Arrays.copyOf(bytes, place) : bytes.clone();
        if (!cut) {
            damaged[place] = wrong;
        }
        Path folder = Files.createTempDirectory("damage");
        Path file = Files.write(folder.resolve("damaged"), damaged);
        try {
            FileReport report = READER.read(folder, null, ReadProgress.SILENT).getFirst().report();
            assertThat(report.code()).as(report.reason()).isNotEqualTo(ErrorCode.INTERNAL);
            if (report.outcome() == FileReport.Outcome.DAMAGED) {
                assertThat(report.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED);
                assertThat(report.reason()).contains("damaged, line ");
            }
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<String> fixtures() {
        return Arbitraries
                .of(List.of("toy.obo", "toy.json", "toy.owl", "register.ttl", "thesaurus.ttl", "toy.sssom.tsv",
                        "toy-ja.babelon.tsv", "toy-hierarchy.tsv", "register.tsv"));
    }
}
