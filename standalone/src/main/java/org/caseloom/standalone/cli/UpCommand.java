package org.caseloom.standalone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.caseloom.standalone.data.DataDirectory;
import org.caseloom.standalone.launch.LaunchOptions;
import org.caseloom.standalone.launch.Launcher;

/** {@code caseloom up}: starts everything, prints where it is, and runs until it is told to stop. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Starts Caseloom with everything it needs and prints READY with its address.")
public final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Option(names = "--port", paramLabel = "PORT", description = "port of the web pages (default: 8080, or the next free one)")
    private @Nullable Integer port;
    @Option(names = "--empty", description = "without starter ontology and sample documents")
    private boolean empty;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Instant began = Instant.now();
        // before the first logger is made
        System.setProperty("caseloom.log", DataDirectory.at(data.path()).logs().resolve("caseloom.log").toString());
        out.println("Caseloom keeps everything in " + data.path());
        LaunchOptions options = new LaunchOptions(data.path(), port == null ? LaunchOptions.DEFAULT_PORT : port,
                port != null, empty);
        Launcher launcher = Launcher.start(options, step -> out.printf("%5.1f s  %s …%n", seconds(began), step));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            launcher.close();
            stopped.countDown();
        }, "stop"));
        out.printf("%5.1f s  READY %s%n", seconds(began), launcher.url());
        out.println("Search page: " + launcher.url() + "/   Stop with Ctrl-C.");
        launcher.prepare();
        stopped.await();
        return 0;
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
