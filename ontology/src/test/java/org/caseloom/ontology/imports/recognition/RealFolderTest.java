package org.caseloom.ontology.imports.recognition;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.caseloom.ontology.imports.SharedOntologies;
import org.caseloom.ontology.imports.recognition.FileReport.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole folder of real files, read at once; skipped where it is absent. */
class RealFolderTest {
    private static final Set<String> ASSOCIATIONS = Set.of("hpo/phenotype.hpoa.gz",
            "nando/nanbyo-phenotype-associations.tsv.gz", "doid/disease-symptom.tsv", "drugcentral/indications.tsv",
            "hsdn/symptoms-DO.tsv.gz");

    @Test
    void ontologiesMappingsAndWhatIsNeitherAreToldApart() {
        Path folder = SharedOntologies.file("");
        List<ReadFile> read = new FolderReader(SourceFormats.all()).read(folder, null, ReadProgress.SILENT);
        Map<String, FileReport> reports = read.stream().map(ReadFile::report)
                .collect(Collectors.toMap(FileReport::file, report -> report));
        assertThat(reports.values()).noneMatch(report -> report.outcome() == Outcome.DAMAGED);
        assertThat(reports.values())
                .filteredOn(report -> report.file().matches(".*\\.(obo|owl|ttl|sssom\\.tsv|babelon\\.tsv)(\\.gz)?"))
                .hasSize(34).allMatch(report -> report.outcome() == Outcome.TAKEN);
        ASSOCIATIONS.forEach(file -> assertThat(reports.get(file).reason()).as(file)
                .isEqualTo("associations between concepts: not terms; not imported"));
        assertThat(reports.values()).filteredOn(report -> report.file().startsWith("abbreviations/")
                || report.file().contains("LICENSE") || report.file().matches("README.md|count.py|counts.json"))
                .hasSizeGreaterThan(10).allMatch(report -> report.outcome() == Outcome.SKIPPED);
        assertThat(reports.get("drugcentral/structures.smiles.tsv.gz").outcome()).isEqualTo(Outcome.TAKEN);
    }
}
