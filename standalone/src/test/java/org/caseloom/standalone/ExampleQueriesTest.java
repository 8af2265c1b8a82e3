package org.caseloom.standalone;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.structured.Recommendation;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.graph.GraphSink;
import org.caseloom.kg.graph.GuidelineEditions;
import org.caseloom.kg.graph.StatisticsGraph;
import org.caseloom.kg.graph.StoredFacts;
import org.caseloom.kg.graph.Tdb2Store;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.CountingSink;
import org.caseloom.search.sparql.ExampleQueries;
import org.caseloom.search.sparql.ExampleQueries.Example;
import org.caseloom.search.sparql.GraphPlace;
import org.caseloom.search.sparql.SparqlReader;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** Every query of the help page and of the documentation runs on a graph as the writer makes it, and finds what it says. */
class ExampleQueriesTest {
    private static final SparqlReader READER = new SparqlReader(GraphPlace.here(graph()));

    @ParameterizedTest
    @CsvSource(textBlock = """
        fever-eosinophilia, eosinophilic-pneumonia, drug-eruption
        stated-absent,      no-cough,               eosinophilic-pneumonia
        high-fever,         39.5,                   38.2
        stated-causes,      aspirin,                fever
        surest-pairs,       eosinophilia,           aspirin
        recommendations,    Give this now.,         Give that once.
        """)
    void anExampleFindsWhatItSays(String name, String found, String notFound) {
        Example example = ExampleQueries.ALL.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();

        assertThat(answer(example)).contains(found).doesNotContain(notFound);
    }

    @Test
    void everyExampleFindsSomethingAndStandsInTheDocumentation() throws Exception {
        String documentation = Files.readString(Path.of("../docs/knowledge-graph.md"));
        assertThat(ExampleQueries.ALL).hasSizeGreaterThan(5).allSatisfy(example -> {
            assertThat(answer(example).lines().count()).as(example.name()).isGreaterThan(1);
            assertThat(documentation).contains(example.query(), example.title().get(Language.EN));
            assertThat(example.title().get(Language.JA)).isNotBlank();
        });
    }

    private static String answer(Example example) {
        return new String(READER.answer(example.query(), List.of("text/csv")).body(), StandardCharsets.UTF_8);
    }

    private static Dataset graph() {
        Dataset dataset = TDB2Factory.createDataset();
        dataset.executeWrite(() -> {
            kind(dataset, "aspirin", "Medication");
            kind(dataset, "pneumonia", "Disease");
        });
        List<StructuredDocument> documents = new ArrayList<>();
        documents.add(of("eosinophilic-pneumonia", List.of(present("m1", 0, "fever", "39.5"),
                present("m2", 20, "eosinophilia", null), present("m3", 40, "pneumonia", null)), List.of()));
        documents.add(of("drug-eruption", List.of(present("m1", 0, "fever", "38.2"),
                present("m2", 20, "eosinophilia", null), mention("m3", 40, "aspirin", MentionType.MEDICATION,
                        Assertion.PRESENT, null),
                present("m4", 60, "rash", null)),
                List.of(new Relation("causes", "m3", "m4", new Span(40, 70)))));
        documents.add(of("no-cough", List.of(present("m1", 0, "pneumonia", null),
                mention("m2", 20, "cough", MentionType.FINDING, Assertion.ABSENT, null)), List.of()));
        for (int i = 0; i < 4; i++) {
            documents.add(of("p" + i, List.of(present("m1", 0, "pneumonia", null),
                    present("m2", 20, "eosinophilia", null)), List.of()));
            documents.add(of("r" + i, List.of(present("m1", 0, "rash", null)), List.of()));
        }
        documents.add(guideline("g2017", "Guideline 2017", "2017", "Give that once."));
        documents.add(guideline("g2024", "Guideline 2024", "2024", "Give this now."));
        write(dataset, documents);
        return dataset;
    }

    private static void write(Dataset dataset, List<StructuredDocument> documents) {
        Tdb2Store store = new Tdb2Store(dataset);
        CaseCounts counts = new CaseCounts();
        CountingSink sink = new CountingSink(new GraphSink(store, List.of(new GuidelineEditions())),
                new StoredFacts(store, dataset), counts, null, new StatisticsGraph(store, counts));
        sink.open(new TopicIdentity("structured-documents", "t"));
        List<TopicRecord> records = documents.stream()
                .map(document -> new TopicRecord("structured-documents", 0, documents.indexOf(document), document.id(),
                        Json.write(document), null, null))
                .toList();
        assertThat(sink.write(Batch.of(records, Map.of(0, (long) records.size())))).isEmpty();
        sink.commit();
        sink.rest();
    }

    private static void kind(Dataset dataset, String concept, String kind) {
        dataset.getNamedModel("https://caseloom.org/ontology")
                .add(ResourceFactory.createResource("https://caseloom.org/concept/" + concept), RDF.type,
                        ResourceFactory.createResource("https://caseloom.org/ns#" + kind));
    }

    private static Mention present(String id, int start, String concept, String value) {
        return mention(id, start, concept, concept.equals("pneumonia") ? MentionType.DISEASE : MentionType.FINDING,
                Assertion.PRESENT, value);
    }

    private static Mention mention(String id, int start, String concept, MentionType type, Assertion assertion,
            String value) {
        return new Mention(id, start, start + concept.length(), concept, type,
                List.of(new ConceptReference("CSL:" + concept, Map.of(Language.EN, concept), Codes.NONE)), assertion,
                Mention.PATIENT, null, null, null,
                value == null ? null : new Quantity(new BigDecimal(value), null, "°C", Comparator.EQUAL), null,
                "term:" + concept, null);
    }

    private static StructuredDocument of(String id, List<Mention> mentions, List<Relation> relations) {
        return new StructuredDocument(id, 1, Language.EN, DocumentKind.CASE_REPORT, id, null, null, "r", "p", "text",
                null, List.of(), List.of(), mentions, relations, List.of(), List.of());
    }

    private static StructuredDocument guideline(String id, String title, String published, String statement) {
        return new StructuredDocument(id, 1, Language.EN, DocumentKind.GUIDELINE, title, published, null, "r", "p",
                statement, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new Recommendation(0, statement.length(), statement, "strong", "A", "for", null, null)));
    }
}
