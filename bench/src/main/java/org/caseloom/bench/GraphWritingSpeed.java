package org.caseloom.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.kg.graph.GraphSink;
import org.caseloom.kg.graph.Tdb2Store;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.transport.TopicRecord;

/**
 * How fast structured documents get into a TDB2 store through the graph sink, what they take on disk, and how fast
 * Jena's own bulk loader takes the same triples from a file. After {@code mvn package}:
 * {@code java -cp 'bench/target/*:standalone/target/caseloom/lib/app/*' org.caseloom.bench.GraphWritingSpeed DOCUMENTS.jsonl
 * [NUMBER] [REWRITTEN]}, where the file is what {@code caseloom structure FILE --jsonl --as document} writes. Its documents
 * are written again and again under new ids until there are as many as asked for; then some are written once more, with
 * one mention less, as a new release would.
 */
public final class GraphWritingSpeed {
    private static final int BATCH = Integer.getInteger("batch", 1000);
    private static final TopicIdentity TOPIC = new TopicIdentity(Topic.STRUCTURED_DOCUMENTS.topicName(), "bench");

    private final List<ObjectNode> templates;
    private final int number;
    private final int rewritten;
    private final Path folder;

    private GraphWritingSpeed(List<ObjectNode> templates, int number, int rewritten, Path folder) {
        this.templates = templates;
        this.number = number;
        this.rewritten = rewritten;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        List<ObjectNode> templates = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            templates.add((ObjectNode) Json.mapper().readTree(line));
        }
        int number = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int rewritten = arguments.length > 2 ? Integer.parseInt(arguments[2]) : number / 4;
        Path folder = Files.createTempDirectory("graph-writing");
        try {
            new GraphWritingSpeed(templates, number, rewritten, folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws IOException {
        say("mentions a document: %.1f", mentions());
        Path store = Files.createDirectory(folder.resolve("sink"));
        Path triples = folder.resolve("triples.nt");
        double sink;
        Dataset dataset = TDB2Factory.connectDataset(store.toString());
        try {
            sink = write(dataset);
            long count = Txn.calculateRead(dataset, () -> dataset.asDatasetGraph().getDefaultGraph().size());
            say("triples: %d, %.1f a document, %.1f a mention", count, (double) count / number,
                    count / (number * mentions()));
            export(dataset, triples);
            say("KB a document while loading: %.1f", size(store) / 1024.0 / number);
            compact(dataset, store);
            rewrite(dataset, store);
        } finally {
            dataset.close();
        }
        double bulk = bulk(triples, "phased");
        bulk(triples, "parallel");
        say("documents a second of processor time, sink / bulk loader (phased): %.2f", sink / bulk);
    }

    private double write(Dataset dataset) throws IOException {
        GraphSink sink = new GraphSink(new Tdb2Store(dataset));
        sink.open(TOPIC);
        long spent = 0;
        long part = 0;
        long work = 0;
        int shown = 0;
        for (int from = 0; from < number; from += BATCH) {
            List<TopicRecord> records = records(from, Math.min(number, from + BATCH), false);
            long start = System.nanoTime();
            long startWork = work();
            write(sink, records);
            spent += System.nanoTime() - start;
            work += work() - startWork;
            int done = from + records.size();
            if (done == 1000 || done == 5000 || done % 10_000 == 0 || done == number) {
                say("%,7d documents: %.0f a second, the last %,d at %.0f", done, done / (spent / 1e9), done - shown,
                        (done - shown) / ((spent - part) / 1e9));
                shown = done;
                part = spent;
            }
        }
        say("a second of processor time: %.0f documents", number / (work / 1e9));
        return number / (work / 1e9);
    }

    private void compact(Dataset dataset, Path store) throws IOException {
        long began = System.nanoTime();
        DatabaseMgr.compact(dataset.asDatasetGraph(), true);
        say("KB a document after compaction: %.1f (it took %.1f s)", size(store) / 1024.0 / number,
                (System.nanoTime() - began) / 1e9);
    }

    private void rewrite(Dataset dataset, Path store) throws IOException {
        GraphSink sink = new GraphSink(new Tdb2Store(dataset));
        sink.open(TOPIC);
        long spent = 0;
        long work = 0;
        for (int from = 0; from < rewritten; from += BATCH) {
            List<TopicRecord> records = records(from, Math.min(rewritten, from + BATCH), true);
            long start = System.nanoTime();
            long startWork = work();
            write(sink, records);
            spent += System.nanoTime() - start;
            work += work() - startWork;
        }
        say("rewriting %,d documents: %.0f a second, %.0f a second of processor time; KB a document then: %.1f",
                rewritten,
                rewritten / (spent / 1e9), rewritten / (work / 1e9), size(store) / 1024.0 / number);
    }

    private static void write(GraphSink sink, List<TopicRecord> records) {
        Batch batch = Batch.of(records, Map.of(0, records.getLast().offset() + 1));
        if (!sink.write(batch).isEmpty()) {
            throw new IllegalStateException("the sink refused documents");
        }
        sink.commit();
        sink.settle(batch.next());
    }

    private double bulk(Path triples, String name) throws IOException {
        Path store = Files.createDirectory(folder.resolve(name));
        DatasetGraph graph = DatabaseMgr.connectDatasetGraph(store.toString());
        MonitorOutput quiet = (_, _) -> {};
        DataLoader loader = name.equals("phased")
                ? LoaderFactory.phasedLoader(graph, quiet)
                : LoaderFactory.parallelLoader(graph, quiet);
        long began = System.nanoTime();
        long beganWork = work();
        loader.startBulk();
        loader.load(triples.toString());
        loader.finishBulk();
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = number / ((work() - beganWork) / 1e9);
        say("Jena's bulk loader (%s): %.0f documents a second, %.0f a second of processor time, %.1f KB a document",
                name, number / seconds, rate, size(store) / 1024.0 / number);
        graph.close();
        delete(store);
        return rate;
    }

    private static void export(Dataset dataset, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            Txn.executeRead(dataset,
                    () -> RDFDataMgr.write(out, dataset.asDatasetGraph().getDefaultGraph(), Lang.NTRIPLES));
        }
    }

    /** Documents under ids of their own; changed ones lack their last mention. */
    private List<TopicRecord> records(int from, int to, boolean changed) throws IOException {
        List<TopicRecord> records = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            ObjectNode document = templates.get(i % templates.size()).deepCopy();
            String id = "load-ja-1-%08d".formatted(i);
            document.put("id", id);
            if (changed) {
                document.put("release", "changed");
                document.remove(List.of("relations", "outcomes", "refinements", "medications"));
            }
            records.add(new TopicRecord(TOPIC.name(), 0, i, id, Json.mapper().writeValueAsBytes(document), null, null));
        }
        return records;
    }

    private double mentions() throws IOException {
        long mentions = 0;
        for (ObjectNode template : templates) {
            mentions += Json.mapper().treeToValue(template, StructuredDocument.class).mentions().size();
        }
        return (double) mentions / templates.size();
    }

    /** The processor time of this process, all threads of it: on a busy machine the clock tells little. */
    static long work() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** What the files take, without the holes that the store has not written yet. */
    static long size(Path folder) throws IOException {
        Process du = new ProcessBuilder("du", "-s", "--block-size=1", folder.toString()).start();
        String answer = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(answer.substring(0, answer.indexOf('\t')));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
