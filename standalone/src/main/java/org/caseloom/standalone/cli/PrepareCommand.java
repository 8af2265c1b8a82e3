package org.caseloom.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.caseloom.standalone.data.DataDirectory;
import org.caseloom.standalone.launch.LaunchOptions;
import org.caseloom.standalone.launch.Launcher;
import org.caseloom.standalone.servers.StartCache;

/**
 * {@code caseloom prepare}: starts everything once on a folder of its own, asks it a few things and stops it, so that
 * Java can record what makes later starts faster. The script runs it after a build; see {@link StartCache}.
 */
@Command(name = "prepare", hidden = true, description = "Records once, after a build, what makes every start faster.")
public final class PrepareCommand implements Callable<Integer> {
    /** Pages and answers whose classes a start, or the first minute after it, needs. */
    private static final List<String> QUESTIONS = List.of("/", "/health", "/api/search?q=%E7%99%BA%E7%86%B1",
            "/api/suggest?q=fev", "/api/ontology", "/curate");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        System.setProperty(StartCache.RECORDING, "true");
        Path data = Files.createTempDirectory("caseloom-prepare");
        System.setProperty("caseloom.log", DataDirectory.at(data).logs().resolve("caseloom.log").toString());
        try {
            try (Launcher launcher = Launcher.start(new LaunchOptions(data, 0, false, false), _ -> {});
                    HttpClient client = HttpClient.newHttpClient()) {
                launcher.prepare().join();
                for (String question : QUESTIONS) {
                    client.send(HttpRequest.newBuilder(URI.create(launcher.url() + question)).build(),
                            BodyHandlers.ofByteArray());
                }
            }
            out.println("Recorded; later starts are faster.");
            return 0;
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
