package org.caseloom.kg.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
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

@Timeout(300)
class StoreCompactionTest {
    private static final TopicIdentity TOPIC = new TopicIdentity(Documents.TOPIC, "topic-a");
    private static final StoreCompaction.Rules EAGER = new StoreCompaction.Rules(Duration.ZERO, 1.4, 4, 0, 0,
            Duration.ZERO);
    private static final int DOCUMENTS = 44; // in two batches

    private static final StoreCompaction.Rules NOW = new StoreCompaction.Rules(Duration.ZERO, 0, 0,
            Long.MIN_VALUE, Long.MIN_VALUE, Duration.ZERO);
    private static final String RELEASE = "https://caseloom.org/ontology";

    @TempDir
    private Path folder;
    private Dataset dataset;

    @BeforeEach
    void open() {
        dataset = StoreGenerations.open(folder);
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    @Test
    void afterEveryDocumentWasRewrittenTenTimesTheStoreIsHardlyLargerAndReadersNoticedNothing() throws Exception {
        Tdb2Store store = new Tdb2Store(dataset, EAGER);
        GraphSink sink = new GraphSink(store);
        sink.open(TOPIC);
        release("1");
        write(sink, 1);
        // the store's own compaction may be at work
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> compaction(NOW).perform(Duration.ZERO));
        long once = size();
        try (Reader shortOnes = new Reader(dataset, 0); Reader longOnes = new Reader(dataset, 200)) {
            for (int revision = 2; revision <= 11; revision++) {
                write(sink, revision);
                release(Integer.toString(revision)); // a curator publishes meanwhile
                shortOnes.awaitReads(5);
            }
            sink.rest();
            longOnes.awaitReads(2);
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(size())
                    .isLessThanOrEqualTo(once + once / 2));
            assertThat(shortOnes.longest()).as("no reader waits for a compaction").isLessThan(Duration.ofSeconds(10));
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(generations()).hasSize(1));
        assertThat(generations()).as("the old ones are gone").doesNotContain("Data-0001", "Data-0002");
        Set<Triple> expected = GraphProjection.project(document(7, 11));
        assertThat(CaseTrees.read(store, List.of(GraphProjection.caseNode("d7"))).values())
                .containsExactly(expected);
        assertThat(copies(store)).hasSize(DOCUMENTS);
        assertThat(releases()).as("what others wrote is there, too").containsExactly("11");
    }

    @Test
    void aReaderWhoBeganBeforeReadsOnInWhatItBeganWith() throws Exception {
        GraphSink sink = new GraphSink(new Tdb2Store(dataset));
        sink.open(TOPIC);
        write(sink, 1);
        Graph early = dataset.asDatasetGraph().getDefaultGraph();
        dataset.begin(ReadWrite.READ);
        int before = early.size();
        Thread compacting = Thread.ofPlatform().start(() -> compaction(NOW).perform(Duration.ZERO));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !inOtherThread(this::newest).equals("Data-0001"));
        inOtherThread(() -> {
            write(sink, 2);
            return true;
        });

        assertThat(revisions(early)).as("in the middle of it").containsOnly(1L);
        assertThat(early.size()).isEqualTo(before);
        assertThat(inOtherThread(() -> Txn.calculateRead(dataset, () -> revisions(early)))).as("who begins now")
                .containsOnly(2L);
        assertThat(compacting.isAlive()).as("the old files stay for the reader").isTrue();
        assertThat(generations()).hasSize(2);

        dataset.end();
        assertThat(compacting.join(Duration.ofMinutes(1))).as("and go with it").isTrue();
        assertThat(generations()).containsExactly("Data-0002");
        assertThat(Txn.calculateRead(dataset, () -> revisions(early))).as("the same view, later").containsOnly(2L);
    }

    @Test
    void writersGoOnMeanwhileAndNothingOfTheirsIsLost() throws Exception {
        Tdb2Store store = new Tdb2Store(dataset);
        GraphSink sink = new GraphSink(store);
        sink.open(TOPIC);
        write(sink, 1);
        DatasetGraph undisturbed = TDB2Factory.createDataset().asDatasetGraph();
        Txn.executeWrite(undisturbed, () -> Txn.executeRead(dataset,
                () -> dataset.asDatasetGraph().find().forEachRemaining(undisturbed::add)));
        for (int generation = 2; generation <= 3; generation++) {
            AtomicBoolean compacted = new AtomicBoolean();
            Thread compacting = Thread.ofPlatform()
                    .start(() -> compacted.set(compaction(NOW).perform(Duration.ZERO)));
            int meanwhile = 0;
            while (compacting.isAlive() || meanwhile == 0) {
                meanwhile++;
                for (DatasetGraph each : List.of(dataset.asDatasetGraph(), undisturbed)) {
                    curate(each, meanwhile);
                    new Tdb2Store(DatasetFactory.wrap(each)).edit(List.of(new GraphEdit(Quad.defaultGraphIRI,
                            Set.of(rate(meanwhile - 1)), Set.of(rate(meanwhile), rate(-meanwhile)))));
                }
            }
            assertThat(compacted).as("generation %d", generation).isTrue();
            assertThat(meanwhile).as("written meanwhile").isGreaterThan(3);
            assertThat(newest()).isEqualTo("Data-000" + generation);
            assertThat(quads(dataset.asDatasetGraph())).isEqualTo(quads(undisturbed));
        }
        assertThat(generations()).containsExactly("Data-0003");
        assertThat(folder.resolve("Data-0003")).isDirectoryNotContaining("glob:**.rdfp.gz");
        assertThat(Txn.calculateRead(dataset, () -> dataset.asDatasetGraph().prefixes().get("症例")))
                .isEqualTo("https://example.org/cases#");
    }

    @Test
    void aStoreThatIsClosedIsNotCompacted() throws IOException {
        new GraphSink(new Tdb2Store(dataset)).open(TOPIC);
        release("1");
        dataset.close();
        assertThat(compaction(NOW).perform(Duration.ZERO)).isFalse();
        assertThat(generations()).containsExactly("Data-0001");
        assertThat(folder.resolve("Data-0002-tmp")).doesNotExist();
        release("2");
        assertThat(releases()).as("nothing is held up").containsExactly("2");
    }

    @Test
    void whatACompactionLeftThatWasKilledBeforeItCleanedUpGoesAtTheNextStart() throws IOException {
        dataset.close();
        TDBInternal.expel(((StoreGenerations) dataset.asDatasetGraph()).container());
        Files.createDirectory(folder.resolve("Data-0009"));
        Files.createFile(folder.resolve("Data-0009").resolve("left.dat"));
        Files.createDirectory(folder.resolve("Data-10000"));
        Files.createDirectory(folder.resolve("Data-10001-tmp")); // whose copy was not whole
        dataset = StoreGenerations.open(folder);
        assertThat(generations()).containsExactly("Data-10000");
        assertThat(folder.resolve("Data-10001-tmp")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
            "300,  0,    60,  true,  grown and quiet",
            "300,  0,    59,  false, documents came just now",
            "250,  0,    90,  false, too little to be worth it",
            "2400, 2000, 90,  false, grown by less than the share",
            "2600, 2000, 90,  true,  grown by more than the share",
            "9000, 2000, 0,   false, documents come and the disk is borne",
            "11000, 0,    0,   false, the first load of 100000 documents is not slowed down",
            "15000, 2000, 0,  true,  documents come and come",
            "35000, 12000, 0, false, a large store may grow more",
    })
    void compactionIsAskedForByGrowthAndQuiet(long megabytes, long after, long seconds, boolean asked, String why) {
        assertThat(StoreCompaction.Rules.USUAL.ask(megabytes << 20, after << 20, Duration.ofSeconds(seconds))).as(why)
                .isEqualTo(asked);
    }

    /** What a release does: graphs come and go, somebody changes their mind, and the words are of all kinds. */
    private static void curate(DatasetGraph store, int number) {
        Node fever = NodeFactory.createURI("https://example.org/fever");
        Node graph = NodeFactory.createURI("https://example.org/release/" + number % 3);
        Txn.executeWrite(store, () -> {
            store.removeGraph(graph);
            store.add(graph, fever, RDFS.label.asNode(), NodeFactory.createLiteralLang("発熱（＋）\"熱発\"\n" + number, "ja"));
            store.add(graph, fever, RDFS.seeAlso.asNode(), NodeFactory.createBlankNode("b" + number));
            store.getGraph(graph).add(fever, RDFS.comment.asNode(), NodeFactory.createLiteralString("39 °C 👍"));
            store.prefixes().add("症例", "https://example.org/cases#");
        });
        store.begin(TxnType.WRITE);
        store.add(graph, fever, RDFS.label.asNode(), NodeFactory.createLiteralString("taken back " + number));
        store.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
        store.abort();
        store.end();
    }

    private static Triple rate(int number) {
        return Triple.create(NodeFactory.createURI("https://example.org/pulse"), RDFS.label.asNode(),
                NodeFactory.createLiteralString("脈拍 " + number));
    }

    private static Set<Quad> quads(DatasetGraph store) {
        return Txn.calculateRead(store, () -> Iter.toSet(store.find()));
    }

    /** In small batches, each of which copies what it touches. */
    private static void write(GraphSink sink, int revision) {
        List<TopicRecord> records = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            records.add(Documents.record(document(i, revision), 0, i));
            if (records.size() == DOCUMENTS / 2) {
                Batch batch = Batch.of(records, Map.of(0, (long) i + 1));
                assertThat(sink.write(batch)).isEmpty();
                sink.commit();
                sink.settle(batch.next());
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
        return compaction(EAGER).size();
    }

    private StoreCompaction compaction(StoreCompaction.Rules rules) {
        return new StoreCompaction((StoreGenerations) dataset.asDatasetGraph(), rules);
    }

    private String newest() {
        return Txn.calculateRead(dataset, () -> Path
                .of(((DatasetGraphTDB) DatasetGraphWrapper.unwrap(dataset.asDatasetGraph())).getLocation()
                        .getDirectoryPath())
                .getFileName().toString());
    }

    private void release(String id) {
        Txn.executeWrite(dataset, () -> {
            Model release = dataset.getNamedModel(RELEASE);
            release.removeAll();
            release.createResource(RELEASE).addProperty(DCTerms.identifier, id);
        });
    }

    private List<String> releases() {
        return Txn.calculateRead(dataset, () -> dataset.getNamedModel(RELEASE)
                .listObjectsOfProperty(DCTerms.identifier)
                .mapWith(RDFNode::toString)
                .toList());
    }

    private static List<Long> revisions(Graph graph) {
        return graph.find(Node.ANY, CaseTerms.REVISION, Node.ANY)
                .mapWith(triple -> Long.valueOf(triple.getObject().getLiteralLexicalForm()))
                .toList();
    }

    private static <T> T inOtherThread(Callable<T> work) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return other.submit(work).get();
        }
    }

    private static List<String> copies(GraphStore store) {
        List<String> documents = new ArrayList<>();
        store.forEach(copy -> documents.add(copy.document()));
        return documents;
    }

    /** Asks again and again how many cases there are, and holds each transaction for a while. */
    private static final class Reader implements AutoCloseable {
        private static final String CASES = "SELECT (COUNT(*) AS ?n) { ?case <" + CaseTerms.REVISION.getURI()
                + "> ?revision }";
        private final Dataset dataset;
        private final long holdMillis;
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicLong longest = new AtomicLong();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final Thread thread;

        Reader(Dataset dataset, long holdMillis) {
            this.dataset = dataset;
            this.holdMillis = holdMillis;
            this.thread = Thread.ofPlatform().start(this::run);
        }

        private void run() {
            try {
                while (closed.getCount() > 0) {
                    long began = System.nanoTime();
                    Txn.executeRead(dataset, () -> {
                        int first = count();
                        hold();
                        assertThat(count()).as("the same, however long it takes").isEqualTo(first).isEqualTo(DOCUMENTS);
                    });
                    longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                    reads.incrementAndGet();
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        }

        private int count() {
            try (QueryExecution query = QueryExecution.create(CASES, dataset)) {
                return query.execSelect().next().getLiteral("n").getInt();
            }
        }

        private void hold() {
            try {
                closed.await(holdMillis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Waits for so many more. */
        void awaitReads(int more) {
            int enough = reads.get() + more;
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(failure.get()).isNull();
                assertThat(reads.get()).isGreaterThanOrEqualTo(enough);
            });
        }

        Duration longest() {
            return Duration.ofNanos(longest.get());
        }

        @Override
        public void close() {
            closed.countDown();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !thread.isAlive());
            assertThat(failure.get()).isNull();
        }
    }
}
