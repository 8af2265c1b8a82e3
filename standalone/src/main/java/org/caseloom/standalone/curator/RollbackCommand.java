package org.caseloom.standalone.curator;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ontology rollback}: brings the content of an earlier release back, as a new release. */
@Command(name = "rollback", mixinStandardHelpOptions = true, description = "Goes back to an earlier release; its content becomes a new release.")
final class RollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;
    @Parameters(paramLabel = "RELEASE", description = "for instance 2026-11-20.3; `ontology list` shows them")
    private String release;
    @Option(names = "--author", description = "who goes back (default: your user name)")
    private @Nullable String author;
    @Option(names = "--note", description = "why")
    private @Nullable String note;

    @Override
    public Integer call() {
        try (Desk desk = options.desk()) {
            Released.print(spec.commandLine().getOut(), desk.rollback(release, DeskOptions.author(author), note), desk,
                    options.words());
            return 0;
        }
    }
}
