package org.caseloom.standalone.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.caseloom.standalone.data.DataDirectory;

/**
 * A real Kafka broker on loopback, as a child process with data in the data folder. Thread-safe. Starting fails with
 * CHILD_FAILED and the reason from its log.
 */
public final class EmbeddedKafka implements AutoCloseable {
    /** After a kill the broker reads its logs again, which takes time with much data on a slow disk. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ChildProcess process;
    private final int port;

    private EmbeddedKafka(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port. */
    static EmbeddedKafka start(DataDirectory data, Consumer<String> whenEnded) {
        return start(data, FreePorts.next(), whenEnded);
    }

    /**
     * Starts it and waits until it serves, about three seconds.
     *
     * @param port      a free one, where clients are to connect on 127.0.0.1
     * @param whenEnded hears its name, once and on some thread, when it ends although nobody closed it; by then the log
     *                  of this program says why
     */
    public static EmbeddedKafka start(DataDirectory data, int port, Consumer<String> whenEnded) {
        Distribution distribution = Distribution.find();
        Path log = data.logs().resolve("kafka.log");
        var program = new ChildProcess.Program("Kafka", distribution.kafka(), "org.caseloom.kafkaserver.KafkaServer",
                options(StartCache.of(distribution, "kafka"), log),
                List.of(data.kafka().toString(), Integer.toString(port), Integer.toString(FreePorts.next())), log);
        return new EmbeddedKafka(ChildProcess.start(program, PATIENCE, whenEnded), port);
    }

    /** The optimising compiler would take more than it gives: one machine's broker has little to do. */
    private static List<String> options(StartCache cache, Path log) {
        List<String> options = new ArrayList<>(List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dcaseloom.log=" + log));
        options.addAll(cache.options());
        return options;
    }

    /** Where clients connect, on 127.0.0.1. */
    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The child's process id. */
    public long pid() {
        return process.pid();
    }

    /** Stops it in order, or by force after 20 seconds. */
    @Override
    public void close() {
        process.close();
    }
}
