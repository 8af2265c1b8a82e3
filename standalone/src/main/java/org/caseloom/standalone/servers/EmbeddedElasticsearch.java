package org.caseloom.standalone.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.caseloom.standalone.data.DataDirectory;

/**
 * A real Elasticsearch node on loopback, as a child process with data in the data folder. Thread-safe. Starting fails
 * with CHILD_FAILED and the reason from its log.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ChildProcess process;
    private final int port;

    private EmbeddedElasticsearch(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port. */
    static EmbeddedElasticsearch start(DataDirectory data, Consumer<String> whenEnded) {
        return start(data, FreePorts.next(), whenEnded);
    }

    /**
     * Starts it and waits until it serves, about five seconds.
     *
     * @param port      a free one, where HTTP clients are to connect on 127.0.0.1
     * @param whenEnded hears its name, once and on some thread, when it ends although nobody closed it; by then the log
     *                  of this program says why
     */
    public static EmbeddedElasticsearch start(DataDirectory data, int port, Consumer<String> whenEnded) {
        Distribution distribution = Distribution.find();
        Path home = distribution.elasticsearch();
        var program = new ChildProcess.Program("Elasticsearch", home.resolve("lib"),
                "org.caseloom.elasticsearchserver.launch.ElasticsearchServer",
                options(StartCache.of(distribution, "elasticsearch"), home),
                List.of(home.toString(), data.elasticsearch().toString(), Integer.toString(port),
                        Integer.toString(FreePorts.next()), data.logs().toString()),
                data.logs().resolve("elasticsearch.log"));
        return new EmbeddedElasticsearch(ChildProcess.start(program, PATIENCE, whenEnded), port);
    }

    /** G1, because the node counts what the collector has not cleared yet against its limits, and G1 clears early. */
    private static List<String> options(StartCache cache, Path home) {
        List<String> options = new ArrayList<>(List.of("-Xms256m", "-Xmx768m", "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Des.path.home=" + home));
        options.addAll(cache.options());
        return options;
    }

    /** Where HTTP clients connect, on 127.0.0.1. */
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
