package org.caseloom.standalone.curator;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ontology discard}: throws a draft away. */
@Command(name = "discard", mixinStandardHelpOptions = true, description = "Throws a draft away; what it changed is lost.")
final class DiscardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;
    @Parameters(paramLabel = "DRAFT", description = "for instance d7; `ontology list` shows them")
    private String draft;

    @Override
    public Integer call() {
        try (Desk desk = options.desk()) {
            desk.discard(draft);
            spec.commandLine().getOut().printf(options.words().of("ドラフト %s を破棄%n", "Draft %s is gone%n"), draft);
            return 0;
        }
    }
}
