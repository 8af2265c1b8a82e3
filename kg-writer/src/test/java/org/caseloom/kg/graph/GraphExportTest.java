package org.caseloom.kg.graph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.ReleasePart;
import org.caseloom.contracts.terms.Term;
import org.caseloom.kg.Documents;
import org.caseloom.kg.concepts.PublishedRelease;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

class GraphExportTest {
    private static final ExportOptions ALL = ExportOptions.all(Instant.EPOCH);

    private final Dataset dataset = TDB2Factory.createDataset();

    GraphExportTest() {
        GraphSink sink = new GraphSink(new Tdb2Store(dataset));
        sink.open(new TopicIdentity(Documents.TOPIC, "t"));
        List<TopicRecord> records = List.of(Documents.record(Documents.outcomes("z", 1), 0, 0),
                Documents.record(Documents.english("a/b", 1), 0, 1),
                Documents.record(Documents.japanese("症例1", 1), 0, 2));
        assertThat(sink.write(Batch.of(records, Map.of(0, 3L)))).isEmpty();
        sink.commit();
        ReleasePart part = new ReleasePart(List.of(new Concept("CSL:cough", MentionType.FINDING, Map.of(),
                List.of(new Term("another name of a closed source", Language.EN, Term.Kind.PREFERRED)), List.of(),
                Codes.NONE, null)), List.of(), List.of(), List.of(), List.of());
        new ConceptGraph(new Tdb2Store(dataset)).hold(new PublishedRelease("1", Map.of("1-a", () -> part)), false,
                () -> false);
        Txn.executeWrite(dataset, () -> {
            dataset.getNamedModel("https://caseloom.org/ontology")
                    .add(dataset.getNamedModel("x").createResource("https://caseloom.org/concept/fever"),
                            SKOS.prefLabel, "a name of a closed source");
            dataset.getNamedModel("https://caseloom.org/releases")
                    .add(dataset.getNamedModel("x").createResource("https://caseloom.org/release/1"),
                            DCTerms.issued, "2026");
        });
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"NQUADS", "TRIG"})
    void theCasesReadBackAsTheyWereAndNothingElseLeaves(ExportFormat format) throws IOException {
        List<Long> progress = new ArrayList<>();
        String text = write(format, ALL, progress);

        DatasetGraph read = read(text, format);
        Txn.executeRead(dataset, () -> assertThat(
                read.getDefaultGraph().isIsomorphicWith(dataset.asDatasetGraph().getDefaultGraph())).isTrue());
        assertThat(read.getGraph(NodeFactory.createURI("https://caseloom.org/releases")).size()).isEqualTo(1);
        assertThat(text).doesNotContain("closed source", "nextOffset", "graph/concepts");
        assertThat(progress).containsExactly(1L, 2L, 3L);
        assertThat(Shapes.violations(read.getDefaultGraph())).isEmpty();
        assertThat(write(format, ALL, progress)).as("the same bytes again").isEqualTo(text);
    }

    @Test
    void theOrderIsThatOfTheIdsHoweverTheyCame() throws IOException {
        String text = write(ExportFormat.NQUADS, ALL, new ArrayList<>());

        assertThat(text.indexOf("case/a%2Fb")).isBetween(0, text.indexOf("case/z>"));
    }

    @Test
    void aSourceCanStayOutAndOneCaseBeAskedFor() throws IOException {
        assertThat(write(ExportFormat.NQUADS, new ExportOptions(Instant.EPOCH, null, Set.of("内科学会"), false),
                new ArrayList<>())).doesNotContain("内科学会").contains("case/z>");
        assertThat(write(ExportFormat.NQUADS, new ExportOptions(Instant.EPOCH, "症例1", Set.of(), false),
                new ArrayList<>())).contains("内科学会").doesNotContain("case/z>");
    }

    @Test
    void aStoreOnWhichNothingRunsIsOpenedAndClosed(@TempDir Path folder) throws IOException {
        try (GraphExport stored = GraphExport.open(folder)) {
            assertThat(stored.size()).isZero();
            assertThat(stored.write(ExportFormat.NQUADS, ALL, new ByteArrayOutputStream(), _ -> {})).isZero();
        }
    }

    private String write(ExportFormat format, ExportOptions options, List<Long> progress) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExport(dataset).write(format, options, out, progress::add);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DatasetGraph read(String text, ExportFormat format) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(format == ExportFormat.TRIG ? Lang.TRIG : Lang.NQUADS)
                .parse(read);
        return read;
    }
}
