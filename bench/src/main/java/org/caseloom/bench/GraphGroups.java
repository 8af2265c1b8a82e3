package org.caseloom.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.kg.graph.GraphSink;
import org.caseloom.kg.graph.StoredFacts;
import org.caseloom.kg.graph.Tdb2Store;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Sink;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.CountingSink;
import org.caseloom.transport.TopicRecord;

/**
 * What it gains to commit several batches together: documents a second and KB a document by the number of batches in a
 * transaction, each time added to the same store; and the heap that a transaction of all of them holds. Arguments:
 * documents as {@link GraphWritingSpeed} takes them, how many to write, how many the store has before, and the numbers
 * of batches. {@code -Dbatch} sets the size of a batch.
 */
public final class GraphGroups {
    private static final int BATCH = Integer.getInteger("batch", 500);
    private static final TopicIdentity TOPIC = new TopicIdentity(Topic.STRUCTURED_DOCUMENTS.topicName(), "bench");

    private final List<ObjectNode> templates;
    private final int number;
    private final int before;
    private final Path folder;

    private GraphGroups(List<ObjectNode> templates, int number, int before, Path folder) {
        this.templates = templates;
        this.number = number;
        this.before = before;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        List<ObjectNode> templates = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            templates.add((ObjectNode) Json.mapper().readTree(line));
        }
        List<Integer> groups = Stream.of(arguments).skip(3).map(Integer::valueOf).toList();
        Path folder = Files.createTempDirectory("graph-groups");
        try {
            new GraphGroups(templates, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), folder)
                    .run(groups);
        } finally {
            GraphWritingSpeed.delete(folder);
        }
    }

    private void run(List<Integer> groups) throws IOException {
        Path store = folder.resolve("before");
        Files.createDirectory(store);
        with(store, sink -> write(sink, 0, before, 10));
        GraphWritingSpeed.say("%,d documents before, %.1f KB each", before,
                GraphWritingSpeed.size(store) / 1024.0 / before);
        with(copy(store, "heap"), sink -> {
            write(sink, before, before + number, Integer.MAX_VALUE);
            long open = heap();
            sink.abort();
            GraphWritingSpeed.say("a transaction of %,d documents holds %.1f MB", number, (open - heap()) / 1e6);
        });
        for (int group : groups) {
            Path copy = copy(store, "group-" + group);
            long size = GraphWritingSpeed.size(copy);
            with(copy, sink -> {
                long began = System.nanoTime();
                long beganWork = GraphWritingSpeed.work();
                write(sink, before, before + number, group);
                GraphWritingSpeed.say("%,6d documents a transaction: %.0f documents a second, "
                        + "%.0f a second of processor time, %.1f KB a document", group * BATCH,
                        number / ((System.nanoTime() - began) / 1e9),
                        number / ((GraphWritingSpeed.work() - beganWork) / 1e9),
                        (GraphWritingSpeed.size(copy) - size) / 1024.0 / number);
            });
            GraphWritingSpeed.delete(copy);
        }
    }

    /** A store as in the product; without another sink's or process's hold on it afterwards. */
    private static void with(Path store, Work work) throws IOException {
        Dataset dataset = TDB2Factory.connectDataset(store.toString());
        try {
            Tdb2Store graph = new Tdb2Store(dataset);
            Sink sink = new CountingSink(new GraphSink(graph), new StoredFacts(graph), new CaseCounts(), null,
                    () -> {});
            sink.open(TOPIC);
            work.on(sink);
        } finally {
            TDBInternal.expel(dataset.asDatasetGraph());
        }
    }

    private void write(Sink sink, int from, int to, int group) throws IOException {
        int open = 0;
        for (int next = from; next < to; next += BATCH) {
            Batch batch = Batch.of(records(next, Math.min(to, next + BATCH)), Map.of(0, (long) next + BATCH));
            if (!sink.write(batch).isEmpty()) {
                throw new IllegalStateException("the sink refused documents");
            }
            open++;
            if (open == group || next + BATCH >= to && group < Integer.MAX_VALUE) {
                sink.commit();
                sink.settle(batch.next());
                open = 0;
            }
        }
    }

    private List<TopicRecord> records(int from, int to) {
        List<TopicRecord> records = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            String id = "load-ja-1-%08d".formatted(i);
            ObjectNode document = templates.get(i % templates.size()).deepCopy().put("id", id);
            records.add(new TopicRecord(TOPIC.name(), 0, i, id, Json.write(document), null, null));
        }
        return records;
    }

    /** With its holes, and without its lock. */
    private Path copy(Path store, String name) throws IOException {
        Path copy = folder.resolve(name);
        Process copying = new ProcessBuilder("cp", "-r", "--sparse=always", store.toString(), copy.toString())
                .inheritIO()
                .start();
        if (copying.onExit().join().exitValue() != 0) {
            throw new IOException(store + " could not be copied");
        }
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path lock : files.filter(file -> file.endsWith("tdb.lock")).toList()) {
                Files.delete(lock);
            }
        }
        return copy;
    }

    /** What is in use when nothing is left to collect. */
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Something done with a sink. */
    @FunctionalInterface
    private interface Work {
        void on(Sink sink) throws IOException;
    }
}
