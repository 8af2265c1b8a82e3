package org.caseloom.standalone.curator;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ontology diff}: what a draft or a release changes, in words or as RDF Patch. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = "Shows what a draft or a release changes, in words or as RDF Patch.")
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;
    @Parameters(arity = "0..1", paramLabel = "DRAFT|RELEASE", description = "default: the only open draft")
    private @Nullable String named;
    @Option(names = "--patch", description = "write an RDF Patch")
    private boolean patch;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Desk desk = options.desk()) {
            boolean release = named != null && named.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d+");
            String what = release ? named : DeskOptions.draft(desk, named);
            if (patch) {
                out.print(desk.patch(what, release));
                out.flush();
                return 0;
            }
            Words words = options.words();
            JsonNode diff = release ? desk.releaseDiff(what) : desk.diff(what);
            for (JsonNode concept : diff.path("concepts")) {
                concept.path("changes").forEach(change -> out.println(words.of(change)));
            }
            diff.path("settings").forEach(change -> out.println(words.of(change)));
            out.printf(words.of("%,d 概念に %,d 件の変更%n", "%,d concepts changed, %,d changes%n"),
                    diff.path("changedConcepts").asInt(), diff.path("total").asInt());
            return 0;
        }
    }
}
