package org.caseloom.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.graph.GraphExport;
import org.caseloom.kg.graph.GraphSink;
import org.caseloom.kg.graph.StatisticsGraph;
import org.caseloom.kg.graph.StoredFacts;
import org.caseloom.kg.graph.Tdb2Store;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.CaseFacts;
import org.caseloom.kg.statistics.CountsFile;
import org.caseloom.transport.TopicRecord;

/**
 * What counting costs a document, however many there are; how long a question, reading the counts from the store at a
 * start, and an export take. After {@code mvn package}:
 * {@code java -cp 'bench/target/*:standalone/target/caseloom/lib/app/*' org.caseloom.bench.StatisticsSpeed DOCUMENTS.jsonl
 * [COUNTED] [STORED]}, where the file is what {@code caseloom structure FILE --jsonl --as document} writes. Its documents
 * are counted again and again under new ids.
 */
public final class StatisticsSpeed {
    private static final TopicIdentity TOPIC = new TopicIdentity(Topic.STRUCTURED_DOCUMENTS.topicName(), "bench");
    private static final int BATCH = 1000;
    private static final int CHANGED = 5000;

    private final List<ObjectNode> templates;

    private StatisticsSpeed(List<ObjectNode> templates) {
        this.templates = templates;
    }

    public static void main(String[] arguments) throws IOException {
        List<ObjectNode> templates = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            templates.add((ObjectNode) Json.mapper().readTree(line));
        }
        StatisticsSpeed speed = new StatisticsSpeed(templates);
        speed.count(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000);
        speed.store(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000);
    }

    private void count(int number) throws IOException {
        CaseCounts counts = new CaseCounts();
        long before = heap();
        long spent = 0;
        for (int i = 0; i < number; i++) {
            CaseFacts facts = CaseFacts.of(document(i));
            long start = System.nanoTime();
            counts.put(facts);
            spent += System.nanoTime() - start;
            if (i + 1 == 1000 || i + 1 == 10_000 || i + 1 == number) {
                say("%,7d cases: %.1f µs to count one, %.1f µs to change one", i + 1, spent / 1e3 / (i + 1),
                        change(counts, i + 1));
            }
        }
        say("memory: %.1f MB for %,d cases and %,d concepts", (heap() - before) / 1e6, number,
                counts.concepts().size());
        ask(counts);
    }

    private double change(CaseCounts counts, int number) throws IOException {
        Random random = new Random(7);
        List<CaseFacts> changed = new ArrayList<>();
        for (int i = 0; i < Math.min(CHANGED, number); i++) {
            int which = random.nextInt(number);
            ObjectNode other = templates.get((which + 1) % templates.size()).deepCopy();
            changed.add(CaseFacts.of(read(other.put("id", id(which)))));
        }
        long start = System.nanoTime();
        changed.forEach(counts::put);
        return (System.nanoTime() - start) / 1e3 / changed.size();
    }

    private static void ask(CaseCounts counts) {
        List<String> concepts = counts.concepts();
        double[] milliseconds = new double[concepts.size()];
        for (int i = 0; i < milliseconds.length; i++) {
            long start = System.nanoTime();
            counts.with(concepts.get(i), null, 2, 50);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        say("what occurs with a concept: %.2f ms (median), %.2f ms (99 of 100)", milliseconds[milliseconds.length / 2],
                milliseconds[milliseconds.length * 99 / 100]);
    }

    private void store(int number) throws IOException {
        Path folder = Files.createTempDirectory("statistics");
        Dataset dataset = TDB2Factory.connectDataset(folder.toString());
        try {
            Tdb2Store store = new Tdb2Store(dataset);
            write(new GraphSink(store), number);
            CaseCounts counts = new CaseCounts();
            say("reading the counts of %,d cases from the store: %.1f s", number,
                    seconds(() -> new StoredFacts(store).forEach(counts::put)));
            CountsFile kept = new CountsFile(folder.resolve("counts"));
            say("keeping them in a file: %.2f s, %.1f MB; taking them from it: %.2f s",
                    seconds(() -> kept.write("state", counts)), Files.size(kept.file()) / 1e6,
                    seconds(() -> kept.read("state", new CaseCounts())));
            say("writing the statistics graph: %.1f s", seconds(new StatisticsGraph(store, counts)));
            GraphExport export = new GraphExport(dataset);
            for (ExportFormat format : List.of(ExportFormat.NQUADS, ExportFormat.TRIG)) {
                double seconds = seconds(() -> export(export, format));
                say("%s: %.0f cases a second", format.code(), number / seconds);
            }
        } finally {
            dataset.close();
            delete(folder);
        }
    }

    private void write(GraphSink sink, int number) throws IOException {
        sink.open(TOPIC);
        for (int from = 0; from < number; from += BATCH) {
            List<TopicRecord> records = new ArrayList<>();
            for (int i = from; i < Math.min(number, from + BATCH); i++) {
                records.add(new TopicRecord(TOPIC.name(), 0, i, id(i), Json.write(document(i)), null, null));
            }
            sink.write(Batch.of(records, Map.of(0, records.getLast().offset() + 1)));
            sink.commit();
        }
    }

    private static void export(GraphExport export, ExportFormat format) {
        try {
            export.write(format, ExportOptions.all(Instant.EPOCH), OutputStream.nullOutputStream(), _ -> {});
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written, so nothing fails", e);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private StructuredDocument document(int number) throws IOException {
        return read(templates.get(number % templates.size()).deepCopy().put("id", id(number)));
    }

    private static StructuredDocument read(ObjectNode json) throws IOException {
        return Json.mapper().treeToValue(json, StructuredDocument.class);
    }

    private static String id(int number) {
        return "load-ja-1-%08d".formatted(number);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
