package org.caseloom.standalone.curator;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.standalone.cli.Progress;

/** {@code ontology import}: reads files of sources into a draft and says what became of each. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Reads ontologies and terminologies, files or whole folders, into a draft; exit 1 if a file is damaged.")
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;
    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "files or folders; each file is recognised by its content")
    private List<Path> paths;
    @Option(names = "--draft", paramLabel = "DRAFT", description = "draft to import into (default: a new one)")
    private @Nullable String draft;
    @Option(names = "--author", description = "who imports (default: your user name)")
    private @Nullable String author;
    @Option(names = "--type", description = "finding, disease, test, medication, procedure, anatomy, gene or device: type of concepts whose source is not known (default: they are kept, but never annotate)")
    private @Nullable String type;

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new CaseloomException(ErrorCode.UNREADABLE_FILE, path + " does not exist or may not be read");
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Desk desk = options.desk()) {
            String who = DeskOptions.author(author);
            String into = draft == null
                    ? desk.open("Import of " + paths.getFirst().toAbsolutePath().normalize().getFileName(), who)
                            .path("id")
                            .asText()
                    : draft;
            JsonNode report;
            try (Progress progress = Progress.of("reading", 1)) {
                report = desk.importInto(into, who, paths, type, run -> {
                    progress.most(run.path("total").asLong());
                    progress.reached(run.path("done").asLong());
                });
            }
            int damaged = ImportWords.print(out, report, options.words());
            return damaged == 0 ? 0 : 1;
        }
    }
}
