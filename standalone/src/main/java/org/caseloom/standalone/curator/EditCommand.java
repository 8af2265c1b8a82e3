package org.caseloom.standalone.curator;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ontology edit}: a table of edits, or concepts edited as Turtle, into a draft. */
@Command(name = "edit", mixinStandardHelpOptions = true, description = "Makes the edits of a file in a draft: a table (.tsv with the columns op, concept, …) or whole concepts (.ttl).", footer = {
        "", "op is create, rename, add-label, remove-label, define, set-type, move, add-parent, remove-parent, map,",
        "unmap, announce, obsolete, reinstate, merge, split, unmerge, add-stop-form, remove-stop-form or accept.",
        "A wrong line is named, and nothing is changed then."})
final class EditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;
    @Parameters(paramLabel = "FILE", description = "table or Turtle")
    private Path file;
    @Option(names = "--draft", paramLabel = "DRAFT", description = "draft to edit (default: a new one)")
    private @Nullable String draft;
    @Option(names = "--author", description = "who edits (default: your user name)")
    private @Nullable String author;

    @Override
    public Integer call() {
        try (Desk desk = options.desk()) {
            String who = DeskOptions.author(author);
            String into = draft == null
                    ? desk.open("Edits of " + file.getFileName(), who).path("id").asText()
                    : draft;
            JsonNode info = desk.edit(into, who, file);
            spec.commandLine()
                    .getOut()
                    .printf(options.words().of("ドラフト %s: %,d 概念を変更%n", "Draft %s: %,d changed concept(s)%n"), into,
                            info.path("concepts").asInt());
            return 0;
        }
    }
}
