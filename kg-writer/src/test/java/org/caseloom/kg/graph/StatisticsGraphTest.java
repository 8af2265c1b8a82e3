package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;
import org.caseloom.kg.export.ClinicalCases;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.CaseFacts;
import org.caseloom.kg.statistics.CountingSink;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StatisticsGraphTest {
    private static final List<StructuredDocument> CASES = List.of(Documents.japanese("症例1", 1),
            Documents.english("a/b", 2), Documents.outcomes("o", 1), ClinicalCases.coded("c"),
            ClinicalCases.coded("d"), ClinicalCases.coded("e"));

    private final Dataset dataset = TDB2Factory.createDataset();
    private final CaseCounts counts = new CaseCounts();

    @Test
    void whatTheGraphHoldsIsWhatTheDocumentsSay() {
        write(CASES);
        Map<String, CaseFacts> stored = new TreeMap<>();
        new StoredFacts(dataset).forEach(facts -> stored.put(facts.document(), facts));

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

        new StoredFacts(dataset).forEach(facts -> {
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
        sink.open(new TopicIdentity(Documents.TOPIC, "t"));
        assertThatThrownBy(again::requireWhole).hasMessageContaining("still being counted");

        // a batch goes first, and what it changes is counted once
        sink.write(Batch.of(List.of(Documents.record(CASES.getFirst(), 0, 0)), Map.of(0, 1L)));
        while (!again.isWhole()) {
            sink.rest();
        }

        assertThat(again.concepts()).isEqualTo(counts.concepts());
        assertThat(again.cases()).isEqualTo(counts.cases());
        assertThat(again.concept("CSL:fever").present()).isEqualTo(counts.concept("CSL:fever").present());
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

    private CountingSink sink(CaseCounts counted) {
        return new CountingSink(new GraphSink(new Tdb2Store(dataset)), new StoredFacts(dataset), counted, () -> {});
    }

    private void write(List<StructuredDocument> documents) {
        CountingSink sink = sink(counts);
        sink.open(new TopicIdentity(Documents.TOPIC, "t"));
        List<TopicRecord> records = new ArrayList<>();
        for (StructuredDocument document : documents) {
            records.add(Documents.record(document, 0, records.size()));
        }
        assertThat(sink.write(Batch.of(records, Map.of(0, (long) records.size())))).isEmpty();
    }
}
