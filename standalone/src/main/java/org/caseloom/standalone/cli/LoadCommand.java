package org.caseloom.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.ingest.formats.DocumentFormat;
import org.caseloom.standalone.client.RunningSystem;
import org.caseloom.standalone.client.RunningSystem.Upload;

/** {@code caseloom load}: sends files to the running system and waits until each document is accounted for. */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Loads .txt, .jsonl and .jsonl.gz files and folders of them; exit 1 if any document was rejected.")
public final class LoadCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files or folders")
    private List<Path> paths;
    @Option(names = "--kind", description = "case_report, guideline or discharge, where a document does not say")
    private @Nullable String kind;
    @Option(names = "--source", paramLabel = "NAME", description = "where the documents come from; becomes part of their ids")
    private @Nullable String source;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Upload> files = find(paths);
        PrintWriter out = spec.commandLine().getOut();
        try (RunningSystem system = RunningSystem.on(data.path())) {
            String job = send(system, files);
            out.printf("job %s: %,d files%n", job, files.size());
            out.flush();
            JobStatus status = follow(system, job);
            JobReport.print(out, status, true);
            return status.rejected() == 0 && status.state() == JobStatus.State.COMPLETE ? 0 : 1;
        }
    }

    private String send(RunningSystem system, List<Upload> files) {
        Map<String, String> fields = new TreeMap<>();
        if (kind != null) {
            fields.put("kind", kind);
        }
        if (source != null) {
            fields.put("source", source);
        }
        return system.upload("/api/jobs", fields, files).path("job").asText();
    }

    private JobStatus follow(RunningSystem system, String job) throws InterruptedException {
        JobStatus status = status(system, job);
        try (Progress progress = Progress.of("reading", status.bytes())) {
            while (status.state() == JobStatus.State.READING) {
                progress.reached(status.bytesRead());
                Thread.sleep(BETWEEN_LOOKS);
                status = status(system, job);
            }
            progress.reached(status.bytesRead());
        }
        try (Progress progress = Progress.of("structuring", status.accepted())) {
            while (status.state() == JobStatus.State.PROCESSING) {
                progress.reached(Math.min(status.written(), status.indexed()));
                Thread.sleep(BETWEEN_LOOKS);
                status = status(system, job);
            }
            progress.reached(status.accepted());
        }
        return status;
    }

    private static JobStatus status(RunningSystem system, String job) {
        return StatusCommand.status(system.get("/api/jobs/" + RunningSystem.encode(job)));
    }

    private static List<Upload> find(List<Path> paths) throws IOException {
        List<Upload> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile)
                            .filter(file -> DocumentFormat.ofName(file.getFileName().toString()).isPresent())
                            .sorted()
                            .forEach(file -> files.add(new Upload(file,
                                    path.relativize(file).toString().replace('\\', '/'))));
                }
            } else if (Files.isReadable(path)) {
                files.add(new Upload(path, path.getFileName().toString()));
            } else {
                throw new CaseloomException(ErrorCode.UNREADABLE_FILE, path + " does not exist or may not be read");
            }
        }
        if (files.isEmpty()) {
            throw new CaseloomException(ErrorCode.NOTHING_TO_LOAD, "no .txt, .jsonl or .jsonl.gz file in " + paths);
        }
        return files;
    }
}
