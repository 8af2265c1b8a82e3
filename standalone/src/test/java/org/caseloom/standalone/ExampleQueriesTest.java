package org.caseloom.standalone;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.kg.concepts.PublishedRelease;
import org.caseloom.kg.graph.ConceptGraph;
import org.caseloom.kg.graph.GraphSink;
import org.caseloom.kg.graph.GraphStore;
import org.caseloom.kg.graph.GuidelineEditions;
import org.caseloom.kg.graph.SparqlStore;
import org.caseloom.kg.graph.StatisticsGraph;
import org.caseloom.kg.graph.StoredFacts;
import org.caseloom.kg.graph.Tdb2Store;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.CountingSink;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.release.ReleaseNote;
import org.caseloom.ontology.release.ReleaseStore;
import org.caseloom.ontology.release.TermReleases;
import org.caseloom.search.sparql.ExampleQueries;
import org.caseloom.search.sparql.ExampleQueries.Example;
import org.caseloom.search.sparql.GraphPlace;
import org.caseloom.search.sparql.SparqlReader;
import org.caseloom.transport.HttpIdentity;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** Every query of the help page and of the documentation runs on a graph as the writer makes it, and finds what it says. */
class ExampleQueriesTest {
    private static final Ontology ONTOLOGY = Ontology.of(List.of(
            concept("pneumonia", MentionType.DISEASE, "肺炎"),
            concept("aspiration-pneumonia", MentionType.DISEASE, "誤嚥性肺炎", "CSL:pneumonia"),
            concept("aspirin", MentionType.MEDICATION, "アスピリン")), OntologySettings.EMPTY);
    private static final TermRelease RELEASE = new TermReleases().of(ONTOLOGY, "r", Instant.EPOCH);

    /** In this process, where the ontology writes its own graph, and behind an endpoint, where graph-writer does. */
    private static final Map<String, SparqlReader> READERS = new TreeMap<>();
    private static FusekiServer server;

    @BeforeAll
    static void write(@TempDir Path folder) {
        Dataset together = TDB2Factory.createDataset();
        new ReleaseStore(together, folder).add(Ontology.EMPTY, ONTOLOGY, RELEASE,
                new ReleaseNote("test", "", null, null, null));
        write(new Tdb2Store(together));
        READERS.put("together", new SparqlReader(GraphPlace.here(together)));

        server = FusekiServer.create().port(0).loopback(true).add("/graph", DatasetGraphFactory.createTxnMem(), true)
                .build().start();
        String address = "http://localhost:" + server.getPort() + "/graph";
        GraphStore elsewhere = new SparqlStore(address + "/query", address + "/update", HttpIdentity.NOBODY);
        assertThat(new ConceptGraph(elsewhere).hold(PublishedRelease.of(ReleaseCut.of(RELEASE)), false, () -> false))
                .isTrue();
        write(elsewhere);
        READERS.put("elsewhere", new SparqlReader(GraphPlace.at(address + "/query", HttpIdentity.NOBODY)));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        fever-eosinophilia, eosinophilic-pneumonia,            drug-eruption
        kinds-by-name,      'aspiration-pneumonia,誤嚥性肺炎', drug-eruption
        stated-absent,      no-cough,                          eosinophilic-pneumonia
        high-fever,         39.5,                              38.2
        stated-causes,      aspirin,                           fever
        surest-pairs,       eosinophilia,                      aspirin
        recommendations,    Give this now.,                    Give that once.
        """)
    void anExampleFindsWhatItSays(String name, String found, String notFound) {
        Example example = ExampleQueries.ALL.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();

        READERS.forEach((place, reader) -> assertThat(answer(reader, example)).as(place).contains(found)
                .doesNotContain(notFound));
    }

    @Test
    void everyExampleFindsSomethingAndStandsInTheDocumentation() throws Exception {
        String documentation = Files.readString(Path.of("../docs/knowledge-graph.md"));
        assertThat(ExampleQueries.ALL).hasSizeGreaterThan(5).allSatisfy(example -> {
            READERS.forEach((place, reader) -> assertThat(answer(reader, example).lines().count())
                    .as("%s, %s", example.name(), place).isGreaterThan(1));
            assertThat(documentation).contains(example.query(), example.title().get(Language.EN));
            assertThat(example.title().get(Language.JA)).isNotBlank();
        });
    }

    @Test
    void everyPlaceGivesTheSameAnswers() {
        assertThat(ExampleQueries.ALL).allSatisfy(example -> assertThat(answer(READERS.get("elsewhere"), example))
                .as(example.name()).isEqualTo(answer(READERS.get("together"), example)));
    }

    private static String answer(SparqlReader reader, Example example) {
        return new String(reader.answer(example.query(), List.of("text/csv")).body(), StandardCharsets.UTF_8);
    }

    private static void write(GraphStore store) {
        List<StructuredDocument> documents = new ArrayList<>();
        documents.add(of("eosinophilic-pneumonia", List.of(present("m1", 0, "fever", "39.5"),
                present("m2", 20, "eosinophilia", null), present("m3", 40, "pneumonia", null)), List.of()));
        documents.add(of("drug-eruption", List.of(present("m1", 0, "fever", "38.2"),
                present("m2", 20, "eosinophilia", null), mention("m3", 40, "aspirin", MentionType.MEDICATION,
                        Assertion.PRESENT, null),
                present("m4", 60, "rash", null)),
                List.of(new Relation("causes", "m3", "m4", new Span(40, 70)))));
        documents.add(of("aspiration", List.of(mention("m1", 0, "aspiration-pneumonia", MentionType.DISEASE,
                Assertion.PRESENT, null)), List.of()));
        documents.add(of("no-cough", List.of(present("m1", 0, "pneumonia", null),
                mention("m2", 20, "cough", MentionType.FINDING, Assertion.ABSENT, null)), List.of()));
        for (int i = 0; i < 4; i++) {
            documents.add(of("p" + i, List.of(present("m1", 0, "pneumonia", null),
                    present("m2", 20, "eosinophilia", null)), List.of()));
            documents.add(of("r" + i, List.of(present("m1", 0, "rash", null)), List.of()));
        }
        documents.add(guideline("g2017", "Guideline 2017", "2017", "Give that once."));
        documents.add(guideline("g2024", "Guideline 2024", "2024", "Give this now."));
        write(store, documents);
    }

    private static void write(GraphStore store, List<StructuredDocument> documents) {
        CaseCounts counts = new CaseCounts();
        CountingSink sink = new CountingSink(new GraphSink(store, List.of(new GuidelineEditions())),
                new StoredFacts(store), counts, null, new StatisticsGraph(store, counts));
        sink.open(new TopicIdentity("structured-documents", "t"));
        List<TopicRecord> records = documents.stream()
                .map(document -> new TopicRecord("structured-documents", 0, documents.indexOf(document), document.id(),
                        Json.write(document), null, null))
                .toList();
        assertThat(sink.write(Batch.of(records, Map.of(0, (long) records.size())))).isEmpty();
        sink.commit();
        sink.rest();
    }

    private static OntologyConcept concept(String id, MentionType type, String japanese, String... parents) {
        return OntologyConcept.empty("CSL:" + id, type)
                .withLabels(List.of(new Label(id, "en", LabelKind.PREFERRED, "test"),
                        new Label(japanese, "ja", LabelKind.PREFERRED, "test")))
                .withParents(Stream.of(parents).map(parent -> new Parent(parent, Set.of("test"))).toList());
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
