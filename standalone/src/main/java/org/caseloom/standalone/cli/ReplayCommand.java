package org.caseloom.standalone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.standalone.client.RunningSystem;

/** {@code caseloom replay}: builds the graph or the index anew from what was structured, while both go on serving. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Builds the graph or the index anew from the structured documents, while both go on serving.")
public final class ReplayCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** What can be built anew. */
    enum Target {
        graph,
        index
    }

    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Parameters(paramLabel = "graph|index", description = "what to build anew")
    private Target target;

    @Override
    public Integer call() {
        try (RunningSystem system = RunningSystem.on(data.path())) {
            PrintWriter out = spec.commandLine().getOut();
            system.post("/api/replay/" + target, Map.of());
            out.println("Building the " + target + " anew. It serves meanwhile; ending this command ends nothing.");
            out.flush();
            while (isReplaying(system.get("/api/replay"))) {
                pause();
            }
            out.println("Done. `caseloom verify` compares everything.");
            return 0;
        }
    }

    private boolean isReplaying(JsonNode answer) {
        for (JsonNode name : answer.path("replaying")) {
            if (name.asText().equals(target.name())) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.INTERNAL, "interrupted while waiting for the replay", e);
        }
    }
}
