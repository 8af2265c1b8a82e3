package org.caseloom.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.kg.graph.GraphSink;
import org.caseloom.kg.graph.StoreGenerations;
import org.caseloom.kg.graph.Tdb2Store;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.transport.TopicRecord;

/**
 * What a TDB2 store takes on disk when every document is rewritten ten times, compacted as in the product, while
 * somebody asks for the number of cases all the time. Arguments: documents as {@code GraphWritingSpeed} takes them, how
 * many to make of them, how often to rewrite.
 */
public final class GraphDisk {
    private static final int BATCH = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final TopicIdentity TOPIC = new TopicIdentity(Topic.STRUCTURED_DOCUMENTS.topicName(), "bench");
    private static final String CASES = "SELECT (COUNT(*) AS ?n) { ?case <https://caseloom.org/ns#revision> ?revision }";

    private final List<ObjectNode> templates;
    private final int number;
    private final Path folder;
    private final AtomicBoolean through = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    private GraphDisk(List<ObjectNode> templates, int number, Path folder) {
        this.templates = templates;
        this.number = number;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<ObjectNode> templates = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            templates.add((ObjectNode) Json.mapper().readTree(line));
        }
        Path folder = Files.createTempDirectory("graph-disk");
        try {
            new GraphDisk(templates, Integer.parseInt(arguments[1]), folder).run(Integer.parseInt(arguments[2]));
        } finally {
            delete(folder);
        }
    }

    private void run(int times) throws IOException, InterruptedException {
        Dataset dataset = StoreGenerations.open(folder);
        Tdb2Store store = Tdb2Store.compacted(dataset);
        GraphSink sink = new GraphSink(store);
        sink.open(TOPIC);
        write(sink, 1);
        say("KB a document, written once: %.1f", size() / 1024.0 / number);
        Thread reader = Thread.ofPlatform().start(() -> read(dataset));
        long began = System.nanoTime();
        for (int revision = 2; revision <= times + 1; revision++) {
            write(sink, revision);
            most.accumulateAndGet(size(), Math::max);
        }
        say("rewriting %d times: %.0f documents a second; KB a document at the end %.1f, at most %.1f", times,
                (double) times * number / ((System.nanoTime() - began) / 1e9), size() / 1024.0 / number,
                most.get() / 1024.0 / number);
        rest(store, sink, times + 2);
        through.set(true);
        reader.join();
        say("reads meanwhile: %d, the longest took %.0f ms", reads.get(), longest.get() / 1e6);
        dataset.close();
    }

    /** As if the sink had had nothing to do for a minute; but now and then somebody writes a document after all. */
    private void rest(Tdb2Store store, GraphSink sink, int revision) throws IOException, InterruptedException {
        long before = size();
        long rested = System.nanoTime();
        long longestWrite = 0;
        for (int i = 0; size() >= before && System.nanoTime() - rested < PATIENCE.toNanos(); i++) {
            store.keepHouse(Duration.ofMinutes(1));
            Thread.sleep(100);
            long began = System.nanoTime();
            write(sink, revision, i % number, i % number + 1);
            longestWrite = Math.max(longestWrite, System.nanoTime() - began);
        }
        say("KB a document after a rest: %.1f; it took %.1f s, the longest write of one document meanwhile %.0f ms",
                size() / 1024.0 / number, (System.nanoTime() - rested) / 1e9, longestWrite / 1e6);
    }

    private void read(Dataset dataset) {
        while (!through.get()) {
            long began = System.nanoTime();
            int cases = Txn.calculateRead(dataset, () -> {
                try (QueryExecution query = QueryExecution.create(CASES, dataset)) {
                    return query.execSelect().next().getLiteral("n").getInt();
                }
            });
            if (cases != number) {
                throw new IllegalStateException(cases + " cases, not " + number);
            }
            longest.accumulateAndGet(System.nanoTime() - began, Math::max);
            reads.incrementAndGet();
        }
    }

    /** Revisions differ in where each mention stands, so all of a document is another. */
    private void write(GraphSink sink, int revision) {
        for (int from = 0; from < number; from += BATCH) {
            write(sink, revision, from, Math.min(number, from + BATCH));
        }
    }

    private void write(GraphSink sink, int revision, int from, int to) {
        List<TopicRecord> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ObjectNode document = templates.get((i + revision) % templates.size()).deepCopy();
            String id = "disk-%08d".formatted(i);
            document.put("id", id).put("revision", revision);
            records.add(new TopicRecord(TOPIC.name(), 0, i, id, Json.write(document), null, null));
        }
        Batch batch = Batch.of(records, Map.of(0, records.getLast().offset() + 1));
        if (!sink.write(batch).isEmpty()) {
            throw new IllegalStateException("the sink refused documents");
        }
        sink.commit();
        sink.settle(batch.next());
    }

    /** What the files take, without the holes that the store has not written yet. */
    private long size() throws IOException {
        Process du = new ProcessBuilder("du", "-s", "--block-size=1", folder.toString()).start();
        String answer = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(answer.substring(0, answer.indexOf('\t')));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
