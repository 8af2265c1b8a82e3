package org.caseloom.kg.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** A writer that is killed with {@code kill -9} again and again leaves the graph that an undisturbed one leaves. */
class WriterKilledTest {
    private static final Logger LOG = LoggerFactory.getLogger(WriterKilledTest.class);

    @TempDir
    Path folder;

    @Test
    void killedThreeTimes() throws Exception {
        check(400, 3, 1500);
    }

    @Test
    void killedWithBatchesThatAreNotCommitted() throws Exception {
        int documents = 1000; // 3,000 records are two batches
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(run(undisturbed, documents, 0)).as("is through").isTrue();

        Path disturbed = folder.resolve("disturbed");
        Process writer = start(disturbed, documents, KilledWriter.OPEN);
        awaitSaying(writer, disturbed, KilledWriter.OPEN);
        writer.destroyForcibly().waitFor();
        assertThat(quads(disturbed)).as("all or nothing").isEmpty();

        assertThat(run(disturbed, documents, 0)).isTrue();
        assertThat(quads(disturbed)).hasSizeGreaterThan(documents).isEqualTo(quads(undisturbed));
    }

    @Test
    @EnabledIfSystemProperty(named = "caseloom.slow", matches = "true", disabledReason = "takes minutes; run it with -Dcaseloom.slow=true")
    void killedTwentyTimesWhileItWritesTenThousand() throws Exception {
        check(10_000, 20, 6000);
    }

    private void check(int documents, int kills, int longest) throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(run(undisturbed, documents, 0)).as("is through").isTrue();

        Path disturbed = folder.resolve("disturbed");
        Random moments = new Random(documents); // the same at every run
        int killed = 0;
        for (int i = 0; i < kills; i++) {
            killed += run(disturbed, documents, 1 + moments.nextInt(longest)) ? 0 : 1;
        }
        LOG.info("killed {} of {} times before it was through", killed, kills);
        assertThat(killed).as("kills that hit").isPositive();
        assertThat(run(disturbed, documents, 0)).isTrue();

        List<String> expected = quads(undisturbed);
        assertThat(expected).hasSizeGreaterThan(documents);
        assertThat(quads(disturbed)).isEqualTo(expected);
    }

    /** Runs the writer, and kills it so many milliseconds after it began where that is not 0; says whether it was through. */
    private static boolean run(Path store, int documents, int killAfter) throws IOException, InterruptedException {
        Process writer = start(store, documents, "");
        awaitSaying(writer, store, KilledWriter.STARTED);
        if (killAfter > 0 && !writer.waitFor(killAfter, TimeUnit.MILLISECONDS)) {
            writer.destroyForcibly(); // kill -9
        }
        int exit = writer.waitFor();
        String said = Files.readString(log(store));
        boolean through = said.contains(KilledWriter.THROUGH);
        if (!through) {
            assertThat(exit).as(said).isEqualTo(killAfter > 0 ? 137 : 0);
        }
        return through;
    }

    private static Process start(Path store, int documents, String stop) throws IOException {
        Files.createDirectories(store);
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KilledWriter.class.getName(), store.toString(), Integer.toString(documents), stop)
                .redirectErrorStream(true)
                .redirectOutput(log(store).toFile())
                .start();
    }

    private static void awaitSaying(Process writer, Path store, String word) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20))
                .until(() -> !writer.isAlive() || Files.readString(log(store)).contains(word));
    }

    private static Path log(Path store) {
        return store.resolveSibling(store.getFileName() + ".log");
    }

    /** The store as sorted N-Quads, offsets and all. */
    private static List<String> quads(Path store) {
        Dataset dataset = TDB2Factory.connectDataset(store.toString());
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Txn.executeRead(dataset, () -> RDFDataMgr.write(written, dataset.asDatasetGraph(), Lang.NQUADS));
            return written.toString(StandardCharsets.UTF_8).lines().sorted().toList();
        } finally {
            dataset.close();
            TDBInternal.expel(dataset.asDatasetGraph()); // another process may be next
        }
    }
}
