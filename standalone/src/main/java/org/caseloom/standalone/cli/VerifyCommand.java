package org.caseloom.standalone.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.caseloom.standalone.client.RunningSystem;

/** {@code caseloom verify}: do documents, structured documents, graph and index hold the same revisions? */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Compares documents, structured documents, graph and index; exit 1 on any difference.")
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        try (RunningSystem system = RunningSystem.on(data.path())) {
            JsonNode result = system.get("/api/verify?listed=" + Integer.MAX_VALUE);
            PrintWriter out = spec.commandLine().getOut();
            result.properties().forEach(field -> {
                if (field.getValue().isNumber()) {
                    out.printf("%-24s %,12d%n", field.getKey(), field.getValue().asLong());
                }
            });
            JsonNode differences = result.path("differences");
            differences.forEach(difference -> out.println(difference.isTextual()
                    ? difference.asText()
                    : difference.toString()));
            boolean clean = result.path("clean").asBoolean(differences.isEmpty());
            out.println(clean ? "Everything agrees." : "Not everything agrees: see above.");
            return clean ? 0 : 1;
        }
    }
}
