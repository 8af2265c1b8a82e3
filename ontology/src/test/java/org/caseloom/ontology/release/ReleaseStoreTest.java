package org.caseloom.ontology.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.rdf.OntologyFile;
import org.caseloom.ontology.rdf.TurtleExport;
import org.caseloom.ontology.starter.StarterOntology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleaseStoreTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final Ontology WHOLE = StarterOntology.read();
    /** Enough to see every kind of statement; a store with all of it takes seconds to write. */
    private static final Ontology STARTER = Ontology.of(
            WHOLE.ordered().stream().filter(concept -> concept.analyte() != null || concept.id().matches("CSL:f.*"))
                    .toList(),
            WHOLE.settings());

    @TempDir
    Path folder;

    private final Dataset dataset = TDB2Factory.createDataset();

    @Test
    void aNewStoreHasNoRelease() {
        assertThat(store().current()).isEmpty();
        assertThat(store().list()).isEmpty();
    }

    @Test
    void theFirstReleaseOfADayHasNumberOneAndTheNextOneTwo() {
        assertThat(publish(Ontology.EMPTY, Ontology.EMPTY, null).id()).isEqualTo("2026-11-20.1");
        assertThat(publish(Ontology.EMPTY, Ontology.EMPTY, "2026-11-20.1").id()).isEqualTo("2026-11-20.2");
        assertThat(store().current()).map(ReleaseInfo::previous).contains("2026-11-20.1");
        assertThat(store().list()).extracting(ReleaseInfo::id).containsExactly("2026-11-20.2", "2026-11-20.1");
    }

    @Test
    void everyReleaseIsReadBackWhole() {
        Ontology changed = STARTER.with(List.of(withSynonym("CSL:fever", "熱感あり")));
        publish(Ontology.EMPTY, STARTER, null);
        publish(STARTER, changed, "2026-11-20.1");

        assertThat(store().content("2026-11-20.1")).isEqualTo(STARTER);
        assertThat(store().content("2026-11-20.2")).isEqualTo(changed);
    }

    @Test
    void theGraphHoldsTheReleaseInForceAndNothingOfTheOneBefore() {
        Ontology changed = STARTER.with(List.of(withSynonym("CSL:fever", "熱感あり")));
        publish(Ontology.EMPTY, STARTER, null);
        long before = triples();
        publish(STARTER, changed, "2026-11-20.1");
        assertThat(triples()).isEqualTo(before + 1);
        publish(changed, STARTER, "2026-11-20.2");
        assertThat(triples()).isEqualTo(before);
    }

    @Test
    void theFirstReleaseLeavesNothingOfConceptsThatAWriterOfCasesWroteThere() {
        publish(Ontology.EMPTY, STARTER, null);
        long expected = triples();
        Dataset other = TDB2Factory.createDataset();
        other.executeWrite(() -> Stream.of("ontology", "graph/concepts").forEach(graph -> other
                .getNamedModel("https://caseloom.org/" + graph)
                .createResource("https://caseloom.org/concept/of-yesterday")
                .addProperty(SKOS.prefLabel, "昨日の概念")));
        new ReleaseStore(other, folder.resolve("other")).add(Ontology.EMPTY, STARTER,
                new TermRelease("2026-11-20.1", MORNING, List.of(), List.of(), List.of()),
                new ReleaseNote("test", "", null, null, null));
        assertThat(Txn.calculateRead(other, () -> other.getNamedModel("https://caseloom.org/ontology").size()))
                .isEqualTo(expected);
        assertThat(Txn.calculateRead(other, () -> other.containsNamedModel("https://caseloom.org/graph/concepts")))
                .isFalse();
    }

    @Test
    void whoPublishesWhatSomebodyElseHasOvertakenIsToldSoAndNothingChanges() {
        publish(Ontology.EMPTY, STARTER, null);
        publish(STARTER, STARTER, "2026-11-20.1");

        assertThatThrownBy(() -> publish(STARTER, Ontology.EMPTY, "2026-11-20.1"))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.PUBLISHING));
        assertThat(store().current()).map(ReleaseInfo::id).contains("2026-11-20.2");
    }

    @Test
    void aFileThatNoReleaseNamesIsWhatACrashLeftAndGoes() throws IOException {
        publish(Ontology.EMPTY, STARTER, null);
        Path stray = Files.writeString(folder.resolve("parts/0123.nq.gz.new"), "half a par");
        Path list = Files.writeString(folder.resolve("2026-11-20.9.parts.json"), "{\"parts\":[]}");
        Path changes = Files.writeString(folder.resolve("2026-11-20.1.changes.json"), "{}");

        store().removeStrayFiles();

        assertThat(stray).doesNotExist();
        assertThat(list).doesNotExist();
        assertThat(changes).exists();
        assertThat(store().missing()).isEmpty();
    }

    @Test
    void aDamagedReleaseIsNamed() throws IOException {
        publish(Ontology.EMPTY, STARTER, null);
        Files.writeString(parts().getFirst(), "not gzip");

        assertThatThrownBy(() -> store().content("2026-11-20.1")).isInstanceOfSatisfying(CaseloomException.class,
                e -> assertThat(e.code()).isEqualTo(ErrorCode.RELEASE_DAMAGED));
    }

    @Test
    void aReleaseThatLacksAFileIsNamedAndNotRead() throws IOException {
        publish(Ontology.EMPTY, STARTER, null);
        publish(STARTER, STARTER.with(List.of(withSynonym("CSL:fever", "熱感あり"))), "2026-11-20.1");
        assertThat(store().missing()).isEmpty();
        Files.delete(folder.resolve("2026-11-20.1.parts.json"));

        assertThat(store().missing()).containsExactly("2026-11-20.1");
        assertThatThrownBy(() -> store().content("2026-11-20.1")).isInstanceOfSatisfying(CaseloomException.class,
                e -> assertThat(e.code()).isEqualTo(ErrorCode.RELEASE_DAMAGED));
    }

    @Test
    void whereThePartsOfAReleaseAreNotKnownNothingIsRemovedAndTheOthersAreRead() throws IOException {
        publish(Ontology.EMPTY, STARTER, null);
        publish(STARTER, STARTER.with(List.of(withSynonym("CSL:fever", "熱感あり"))), "2026-11-20.1");
        Files.writeString(folder.resolve("2026-11-20.2.parts.json"), "{\"parts\":[");
        List<Path> before = parts();
        store().removeStrayFiles();

        assertThat(parts()).isEqualTo(before);
        assertThat(store().missing()).containsExactly("2026-11-20.2");
        assertThat(store().content("2026-11-20.1")).isEqualTo(STARTER);
    }

    @Test
    void partsThatSayTheSameShareOneFileThoughTheyAreWrittenAtOnce() throws IOException {
        // an ontology of nothing: its settings and its concepts are two equal parts
        for (int time = 0; time < 50; time++) {
            ReleaseFiles files = new ReleaseFiles(folder.resolve(Integer.toString(time)));
            files.write("2026-11-20.1", Ontology.EMPTY);
            assertThat(files.read("2026-11-20.1")).isEqualTo(Ontology.EMPTY);
        }
    }

    @Test
    void releasesThatDifferInOneSynonymShareAllPartsButOne() throws IOException {
        ReleaseStore store = store();
        Ontology changed = WHOLE.with(List.of(withSynonym("CSL:fever", "熱感あり")));
        publish(store, Ontology.EMPTY, WHOLE, null);
        int parts = parts().size();
        publish(store, WHOLE, changed, "2026-11-20.1");
        assertThat(parts).isGreaterThan(4);
        assertThat(parts()).hasSize(parts + 1);

        assertThat(store.content("2026-11-20.1")).isEqualTo(WHOLE);
        publish(store, changed, store.content("2026-11-20.1"), "2026-11-20.2");
        assertThat(parts()).hasSize(parts + 1);
        assertThat(store().content("2026-11-20.3")).isEqualTo(WHOLE);
    }

    @Test
    void aReleaseOfAnEarlierVersionIsOneFileAndStaysReadable() throws IOException {
        publish(Ontology.EMPTY, STARTER, null);
        Files.delete(folder.resolve("2026-11-20.1.parts.json"));
        Files.write(folder.resolve("2026-11-20.1.nq.gz"), OntologyFile.of(STARTER));
        store().removeStrayFiles();

        assertThat(store().missing()).isEmpty();
        assertThat(store().content("2026-11-20.1")).isEqualTo(STARTER);
    }

    @Test
    void turtleGivesTheSameConceptsBack() {
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        TurtleExport.write(WHOLE, turtle);

        Ontology read = OntologyFile.readTurtle(new ByteArrayInputStream(turtle.toByteArray()), Source.STARTER);
        assertThat(read).isEqualTo(WHOLE);
    }

    @Test
    void whatMayNotBeRedistributedStaysAtHome() {
        Source closed = new Source("closed", "A closed master", "5.11", null, false);
        OntologyConcept fever = STARTER.byId().get("CSL:fever");
        List<Label> labels = new ArrayList<>(fever.labels());
        labels.add(new Label("発熱（閉鎖原簿）", "ja", LabelKind.EXACT, "closed"));
        OntologyConcept own = OntologyConcept.empty("MEDIS:1", MentionType.DISEASE)
                .withLabels(List.of(new Label("閉鎖病", "ja", LabelKind.PREFERRED, "closed")));
        Ontology ontology = STARTER.with(List.of(fever.withLabels(labels), own))
                .with(STARTER.settings().withSources(List.of(closed)));

        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        TurtleExport.write(ontology, turtle);

        assertThat(turtle.toString(StandardCharsets.UTF_8)).contains("発熱").doesNotContain("閉鎖原簿", "閉鎖病", "MEDIS:1",
                "code/MEDIS");
    }

    @Test
    void theTermsFileGivesBackTheRelease() {
        TermRelease release = OntologyService.starter();
        TermsFile file = OntologyService.termsFile(folder);

        assertThat(file.read()).isEmpty();
        file.write(release);
        assertThat(file.read()).contains(release);
    }

    private ReleaseStore store() {
        return new ReleaseStore(dataset, folder);
    }

    private ReleaseInfo publish(Ontology before, Ontology after, String previous) {
        return publish(store(), before, after, previous);
    }

    private static ReleaseInfo publish(ReleaseStore store, Ontology before, Ontology after, String previous) {
        Instant now = MORNING.plusSeconds(store.list().size());
        TermRelease terms = new TermReleases().of(after, store.nextId(now), now);
        return store.add(before, after, terms, new ReleaseNote("Tanaka", "test", previous, null, null));
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("parts"))) {
            return files.sorted().toList();
        }
    }

    private long triples() {
        return Txn.calculateRead(dataset, () -> (long) dataset.asDatasetGraph()
                .getGraph(NodeFactory.createURI(ReleaseStore.IN_FORCE))
                .size());
    }

    private static OntologyConcept withSynonym(String id, String text) {
        OntologyConcept concept = STARTER.byId().get(id);
        List<Label> labels = new ArrayList<>(concept.labels());
        labels.add(new Label(text, "ja", LabelKind.EXACT, Source.CURATOR));
        return concept.withLabels(labels);
    }
}
