package org.caseloom.standalone.curator;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ontology publish}: makes a draft the release in force. */
@Command(name = "publish", mixinStandardHelpOptions = true, description = "Publishes a draft; documents that it touches are structured again.")
final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;
    @Parameters(arity = "0..1", paramLabel = "DRAFT", description = "default: the only open one")
    private @Nullable String draft;
    @Option(names = "--author", description = "who publishes (default: your user name)")
    private @Nullable String author;
    @Option(names = "--note", description = "what for (default: the draft's title)")
    private @Nullable String note;
    @Option(names = "--accept", split = ",", paramLabel = "CHECK", description = "kinds of warnings you have read, or all")
    private @Nullable Set<String> accept;

    @Override
    public Integer call() {
        try (Desk desk = options.desk()) {
            String what = DeskOptions.draft(desk, draft);
            Set<String> accepted = accept == null ? Set.of() : accept;
            if (accepted.contains("all")) {
                Set<String> every = new TreeSet<>();
                desk.validate(what).path("results").forEach(result -> every.add(result.path("check").asText()));
                accepted = every;
            }
            JsonNode release = desk.publish(what, DeskOptions.author(author), note, accepted);
            Released.print(spec.commandLine().getOut(), release, desk, options.words());
            return 0;
        }
    }
}
