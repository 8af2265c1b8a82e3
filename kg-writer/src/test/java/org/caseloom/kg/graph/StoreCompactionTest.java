package org.caseloom.kg.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class StoreCompactionTest {
    private static final TopicIdentity TOPIC = new TopicIdentity(Documents.TOPIC, "topic-a");
    private static final StoreCompaction.Rules EAGER = new StoreCompaction.Rules(Duration.ZERO, 1.4, 4, 0, 0,
            Duration.ZERO);
    private static final int DOCUMENTS = 60;

    @TempDir
    private Path folder;
    private Dataset dataset;

    @BeforeEach
    void open() {
        dataset = TDB2Factory.connectDataset(folder.toString());
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    @Test
    void afterEveryDocumentWasRewrittenTenTimesTheStoreIsHardlyLarger() throws IOException {
        Tdb2Store store = new Tdb2Store(dataset, EAGER);
        GraphSink sink = new GraphSink(store);
        sink.open(TOPIC);
        write(sink, 1);
        new StoreCompaction(dataset.asDatasetGraph(), folder, new StoreCompaction.Rules(Duration.ZERO, 0, 0, -1, -1,
                Duration.ZERO)).perform(Duration.ZERO);
        long once = size();
        for (int revision = 2; revision <= 11; revision++) {
            write(sink, revision);
        }
        sink.rest();
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(generations()).hasSize(1));
        assertThat(size()).isLessThanOrEqualTo(once + once / 2);
        assertThat(generations()).as("the old ones are gone").hasSize(1).doesNotContain("Data-0001");
        Set<Triple> expected = GraphProjection.project(document(7, 11));
        assertThat(CaseTrees.read(store, List.of(GraphProjection.caseNode("d7"))).values())
                .containsExactly(expected);
        assertThat(copies(store)).hasSize(DOCUMENTS);
    }

    @ParameterizedTest
    @CsvSource({
            "600,  0,    300, true,  grown and quiet",
            "600,  0,    299, false, documents came just now",
            "500,  0,    900, false, too little to be worth it",
            "2800, 2000, 900, false, grown by less than the share",
            "2900, 2000, 900, true,  grown by more than the share",
            "9000, 2000, 0,   false, documents come and the disk is borne",
            "30000, 2000, 0,  true,  documents come and come",
            "30000, 12000, 0, false, a large store may grow more",
    })
    void compactionIsAskedForByGrowthAndQuiet(long megabytes, long after, long seconds, boolean asked, String why) {
        assertThat(StoreCompaction.Rules.USUAL.ask(megabytes << 20, after << 20, Duration.ofSeconds(seconds))).as(why)
                .isEqualTo(asked);
    }

    /** In small batches, each of which copies what it touches. */
    private static void write(GraphSink sink, int revision) {
        List<TopicRecord> records = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            records.add(Documents.record(document(i, revision), 0, i));
            if (records.size() == DOCUMENTS / 3) {
                Batch batch = Batch.of(records, Map.of(0, (long) i + 1));
                assertThat(sink.write(batch)).isEmpty();
                sink.settle(batch);
                records.clear();
            }
        }
    }

    /** Forty findings, all at other places than in the revision before. */
    private static StructuredDocument document(int number, int revision) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            mentions.add(Documents.finding("m" + i, i * 20 + revision, "finding-" + (i + number + revision) % 97,
                    Assertion.PRESENT, Mention.PATIENT));
        }
        return Documents.of("d" + number, revision, Documents.RELEASE, mentions);
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("Data-\\d+")).sorted()
                    .toList();
        }
    }

    private long size() throws IOException {
        return new StoreCompaction(dataset.asDatasetGraph(), folder, EAGER).size();
    }

    private static List<String> copies(GraphStore store) {
        List<String> documents = new ArrayList<>();
        store.forEach(copy -> documents.add(copy.document()));
        return documents;
    }
}
