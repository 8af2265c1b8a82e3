package org.caseloom.kg.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;
import org.caseloom.kg.export.ClinicalCases;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.CaseFacts;
import org.caseloom.kg.statistics.CountingSink;
import org.caseloom.kg.statistics.CountsFile;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StatisticsGraphTest {
    private static final List<StructuredDocument> CASES = List.of(Documents.japanese("症例1", 1),
            Documents.english("a/b", 2), Documents.outcomes("o", 1), ClinicalCases.coded("c"),
            ClinicalCases.coded("d"), ClinicalCases.coded("e"));

    private static final TopicIdentity TOPIC = new TopicIdentity(Documents.TOPIC, "t");

    @TempDir
    private Path folder;
    private final Dataset dataset = TDB2Factory.createDataset();
    private final CaseCounts counts = new CaseCounts();

    @Test
    void whatTheGraphHoldsIsWhatTheDocumentsSay() {
        write(CASES);
        Map<String, CaseFacts> stored = new TreeMap<>();
        new StoredFacts(new Tdb2Store(dataset)).forEach(facts -> stored.put(facts.document(), facts));

        assertThat(stored).hasSameSizeAs(CASES);
        for (StructuredDocument document : CASES) {
            CaseFacts facts = CaseFacts.of(document);
            assertThat(stored.get(document.id())).usingRecursiveComparison().ignoringFields("types").isEqualTo(facts);
        }
    }

    @Test
    void theKindsOfConceptsAreThoseOfTheOntology() {
        Resource fever = ResourceFactory.createResource("https://caseloom.org/concept/fever");
        Txn.executeWrite(dataset, () -> dataset.getNamedModel("https://caseloom.org/ontology")
                .add(fever, RDF.type, ResourceFactory.createResource(CaseTerms.NAMESPACE + "Finding")));
        write(CASES);

        new StoredFacts(new Tdb2Store(dataset)).forEach(facts -> {
            if (facts.stances().containsKey("CSL:fever")) {
                assertThat(facts.types()).containsOnlyKeys("CSL:fever");
            }
        });
    }

    @Test
    void aWriterThatStartsAgainCountsWhatItFindsAndSaysUntilThenThatItDoesNotKnow() {
        write(CASES);
        CaseCounts again = new CaseCounts();
        CountingSink sink = sink(again);
        sink.open(TOPIC);
        assertThatThrownBy(again::requireWhole).hasMessageContaining("still being counted");

        // a batch goes first, and what it changes is counted once
        sink.write(Batch.of(List.of(Documents.record(CASES.getFirst(), 0, 0)), Map.of(0, 1L)));
        sink.commit();
        while (!again.isWhole()) {
            sink.rest();
        }

        assertThat(again.concepts()).isEqualTo(counts.concepts());
        assertThat(again.cases()).isEqualTo(counts.cases());
        assertThat(again.concept("CSL:fever").present()).isEqualTo(counts.concept("CSL:fever").present());
    }

    @Test
    void whatIsWrittenIsCountedWhenItIsCommittedAndNeverWhereItIsTakenBack() {
        CountingSink sink = sink(counts);
        sink.open(TOPIC);
        sink.write(Batch.of(List.of(Documents.record(CASES.getFirst(), 0, 0)), Map.of(0, 1L)));
        sink.abort();
        sink.write(Batch.of(List.of(Documents.record(Documents.japanese("kept", 1), 0, 1)), Map.of(0, 2L)));
        sink.write(Batch.of(List.of(Documents.record(Documents.japanese("gone", 1), 0, 2)), Map.of(0, 3L)));
        sink.write(Batch.of(List.of(Documents.deletion("gone", 3, 2L)), Map.of(0, 4L)));
        assertThat(counts.cases().cases()).isZero();
        sink.commit();
        assertThat(counts.cases().cases()).isOne();
    }

    @Test
    void aWriterThatWasStoppedInOrderKnowsAtOnceWhatItCounted() {
        CountingSink before = write(CASES);
        before.complete();
        before.keep();
        CaseCounts again = new CaseCounts();
        sink(again).open(TOPIC);

        again.requireWhole();
        assertThat(told(again)).isEqualTo(told(counts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a batch came after it", "the cases were written anew", "it is torn",
            "it is of another layout"})
    void whatWasKeptIsNotTakenWhere(String happened) throws IOException {
        CountingSink before = write(CASES);
        before.complete();
        before.keep();
        Path kept = folder.resolve("counts");
        switch (happened) {
            case "a batch came after it" -> {
                before.write(Batch.of(List.of(Documents.record(Documents.english("a/b", 3), 0, 6)), Map.of(0, 7L)));
                before.commit();
            }
            case "the cases were written anew" -> before.beginAnew();
            case "it is torn" -> Files.write(kept, Arrays.copyOf(Files.readAllBytes(kept), 200));
            default -> {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(kept))) {
                    out.write(new byte[]{0, 1, 'x'});
                }
            }
        }
        CaseCounts again = new CaseCounts();
        CountingSink sink = sink(again);
        sink.open(TOPIC);
        assertThat(again.isWhole()).isFalse();

        while (!again.isWhole()) {
            sink.rest();
        }
        assertThat(told(again)).isEqualTo(told(counts));
    }

    @Test
    void theStatisticsGraphHoldsToItsShapesAndFollowsTheCounts() {
        write(CASES);
        StatisticsGraph graph = new StatisticsGraph(new Tdb2Store(dataset), counts);
        graph.write();
        Txn.executeRead(dataset, () -> {
            var written = dataset.asDatasetGraph().getGraph(StatisticsGraph.GRAPH);
            assertThat(Shapes.violations(written)).isEmpty();
            assertThat(written.stream(null, RDF.type.asNode(), CaseTerms.PAIR_COUNT)).isNotEmpty();
            assertThat(written.stream(null, RDF.type.asNode(), CaseTerms.LINK_COUNT)).isNotEmpty();
        });

        for (StructuredDocument document : CASES) {
            counts.remove(document.id(), null);
        }
        graph.write();
        Txn.executeRead(dataset,
                () -> assertThat(dataset.asDatasetGraph().getGraph(StatisticsGraph.GRAPH).isEmpty()).isTrue());
    }

    /** All that the counts tell of single concepts and links, but for the concepts' kinds. */
    private static List<Object> told(CaseCounts counts) {
        List<Object> told = new ArrayList<>(List.of(counts.cases(), counts.links(null, 1, 0)));
        counts.concepts().forEach(concept -> told.add(List.of(concept, counts.concept(concept).present(),
                counts.concept(concept).absent(), counts.concept(concept).with())));
        return told;
    }

    private CountingSink sink(CaseCounts counted) {
        return new CountingSink(new GraphSink(new Tdb2Store(dataset)), new StoredFacts(new Tdb2Store(dataset)),
                counted,
                new CountsFile(folder.resolve("counts")), () -> {});
    }

    private CountingSink write(List<StructuredDocument> documents) {
        CountingSink sink = sink(counts);
        sink.open(TOPIC);
        List<TopicRecord> records = new ArrayList<>();
        for (StructuredDocument document : documents) {
            records.add(Documents.record(document, 0, records.size()));
        }
        assertThat(sink.write(Batch.of(records, Map.of(0, (long) records.size())))).isEmpty();
        sink.commit();
        return sink;
    }
}
