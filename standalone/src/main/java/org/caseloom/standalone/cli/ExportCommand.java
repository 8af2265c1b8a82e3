package org.caseloom.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.export.FolderTarget;
import org.caseloom.kg.export.LeftOut;
import org.caseloom.kg.export.Manifest;
import org.caseloom.standalone.client.Download;
import org.caseloom.standalone.client.RunningSystem;
import org.caseloom.standalone.export.StoredExport;

/** {@code caseloom export}: the knowledge as files, from the running system or, for the graph, from the store. */
@Command(name = "export", mixinStandardHelpOptions = true, description = {
        "Writes the knowledge out: nquads or trig (the graph), fhir (an R4 bundle a case), phenopacket (GA4GH, version 2),"
                + " csv (a row a case and a row a mention).",
        "What sources do not license for redistribution stays out; manifest.json lists it.",
        "Where nothing runs on the data folder, nquads and trig are written from the store."})
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "nquads, trig, fhir, phenopacket or csv")
    private String format;
    @Option(names = "--out", paramLabel = "DIR", description = "folder to write to (default: caseloom-FORMAT here); files of the same name are replaced")
    private @Nullable Path out;
    @Option(names = "--case", paramLabel = "ID", description = "this case only")
    private @Nullable String document;
    @Option(names = "--without-source", paramLabel = "NAME", description = "leave out documents of this source; repeatable")
    private Set<String> withoutSources = Set.of();
    @Option(names = "--excel", description = "csv with byte order mark, and no cell that a spreadsheet would run as a formula")
    private boolean excel;

    @Override
    public Integer call() throws IOException {
        ExportFormat wanted = ExportFormat.ofCode(format)
                .orElseThrow(() -> new CaseloomException(ErrorCode.INVALID_REQUEST,
                        "--format must be one of " + ExportFormat.codes() + ", not " + format));
        Path folder = out == null ? Path.of("caseloom-" + wanted.code()) : out;
        ExportOptions options = new ExportOptions(Instant.now().truncatedTo(ChronoUnit.SECONDS), document,
                withoutSources, excel);
        print(write(wanted, options, folder), folder);
        return 0;
    }

    private Manifest write(ExportFormat wanted, ExportOptions options, Path folder) throws IOException {
        try (RunningSystem system = RunningSystem.on(data.path())) {
            try (Progress progress = Progress.of("receiving", 1)) {
                return new Download(system).export(wanted, options, folder, progress::most, progress::reached);
            }
        } catch (CaseloomException e) {
            if (e.code() != ErrorCode.NOT_RUNNING || !wanted.isGraph()) {
                throw e;
            }
        }
        try (Progress progress = Progress.of("writing cases", 1)) {
            return new StoredExport(data.path()).write(wanted, options, new FolderTarget(folder), count -> {
                progress.most(count);
                progress.reached(count);
            });
        }
    }

    private void print(Manifest manifest, Path folder) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf("%,d cases in %s: %s%n", manifest.cases(), folder.toAbsolutePath().normalize(),
                String.join(", ", manifest.files()));
        List<LeftOut> leftOut = manifest.leftOut();
        if (!leftOut.isEmpty()) {
            terminal.println("Left out:");
            leftOut.forEach(each -> terminal.printf("  %s %s: %s%n", each.what(), each.name(), each.why()));
        }
    }
}
