package org.caseloom.kg.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.kg.Documents;
import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Batches in one transaction, and the others who want to read and write meanwhile. */
@Timeout(60)
class OpenTransactionTest {
    private static final Node GRAPH = NodeFactory.createURI("https://example.org/release");
    private static final Triple LABEL = Triple.create(GRAPH, RDFS.label.asNode(),
            NodeFactory.createLiteralString("2026-11-22.1"));

    @TempDir
    private Path folder;
    private Dataset dataset;
    private GraphStore store;
    private GraphSink sink;
    private int offset;

    @BeforeEach
    void open() {
        dataset = StoreGenerations.open(folder);
        store = new Tdb2Store(dataset);
        sink = new GraphSink(store);
        sink.open(new TopicIdentity(Documents.TOPIC, "topic-a"));
    }

    @AfterEach
    void close() {
        sink.abort();
        dataset.close();
    }

    @Test
    void whatIsWrittenIsSeenByItsThreadAtOnceAndByOthersAfterTheCommit() throws Exception {
        write("a", 1);
        write("b", 1);
        assertThat(cases()).containsExactlyInAnyOrder("a 1", "b 1");
        assertThat(inOtherThread(this::cases)).isEmpty();
        write("a", 2);
        sink.commit();
        assertThat(inOtherThread(this::cases)).containsExactlyInAnyOrder("a 2", "b 1");
    }

    @Test
    void anOlderRevisionIsPassedOverWhereTheNewerOneIsNotCommittedYet() {
        write("a", 2);
        write("a", 1);
        sink.commit();
        assertThat(cases()).containsExactly("a 2");
    }

    @Test
    void whatIsTakenBackWasNeverThere() throws Exception {
        write("a", 1);
        sink.commit();
        write("a", 2);
        write("b", 1);
        sink.abort();
        assertThat(cases()).containsExactly("a 1");
        assertThat(inOtherThread(this::cases)).containsExactly("a 1");
    }

    @Test
    void itEndsWhereSomebodyWaitsToWriteWhoGoesNext() throws Exception {
        write("a", 1);
        write("b", 1);
        assertThat(sink.wantsCommit()).as("more may come").isFalse();
        try (ExecutorService curator = Executors.newSingleThreadExecutor()) {
            curator.submit(() -> Txn.executeWrite(dataset, () -> dataset.asDatasetGraph().getGraph(GRAPH).add(LABEL)));
            Awaitility.await().until(sink::wantsCommit);
            sink.commit();
            write("c", 1);
            assertThat(store.contents(GRAPH)).as("the curator was first").containsExactly(LABEL);
            sink.commit();
        }
        assertThat(cases()).containsExactlyInAnyOrder("a 1", "b 1", "c 1");
    }

    @Test
    void itEndsForACompactionWhichLosesNothingOfIt() throws Exception {
        write("a", 1);
        StoreCompaction compaction = new StoreCompaction((StoreGenerations) dataset.asDatasetGraph(),
                new StoreCompaction.Rules(Duration.ZERO, 0, 0, Long.MIN_VALUE, Long.MIN_VALUE, Duration.ZERO));
        Thread compacting = Thread.ofPlatform().start(() -> compaction.perform(Duration.ZERO));
        Set<String> committed = new HashSet<>();
        Set<String> written = new HashSet<>(Set.of("a 1"));
        for (int i = 0; compacting.isAlive(); i++) {
            write("d" + i, 1);
            written.add("d" + i + " 1");
            if (sink.wantsCommit()) {
                sink.commit();
                committed.addAll(written);
                written.clear();
            } else if (i % 5 == 0) {
                sink.abort();
                written.clear();
            }
        }
        sink.commit();
        committed.addAll(written);
        assertThat(folder.resolve("Data-0002")).exists();
        assertThat(folder.resolve("Data-0001")).doesNotExist();
        assertThat(cases()).containsExactlyInAnyOrderElementsOf(committed);
    }

    private void write(String id, long revision) {
        Batch batch = Batch.of(List.of(Documents.record(Documents.japanese(id, revision), 0, offset)),
                Map.of(0, (long) ++offset));
        assertThat(sink.write(batch)).isEmpty();
    }

    private List<String> cases() {
        List<Copy> cases = new ArrayList<>();
        store.forEach(cases::add);
        return cases.stream().map(copy -> copy.document() + " " + copy.revision()).toList();
    }

    private static <T> T inOtherThread(Callable<T> work) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return other.submit(work).get();
        }
    }
}
