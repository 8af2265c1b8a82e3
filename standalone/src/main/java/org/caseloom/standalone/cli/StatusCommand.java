package org.caseloom.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.json.Json;
import org.caseloom.standalone.client.RunningSystem;

/** {@code caseloom status}: what every bulk load has done so far, or one of them in detail. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows each job: read, accepted, duplicate, structured, written, indexed, rejected with reasons.")
public final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Parameters(arity = "0..1", paramLabel = "JOB", description = "one job, with every rejected document")
    private @Nullable String job;

    @Override
    public Integer call() {
        try (RunningSystem system = RunningSystem.on(data.path())) {
            PrintWriter out = spec.commandLine().getOut();
            if (job != null) {
                JobReport.print(out, status(system.get("/api/jobs/" + RunningSystem.encode(job))), true);
                return 0;
            }
            JsonNode jobs = system.get("/api/jobs");
            if (jobs.isEmpty()) {
                out.println("No job yet: load documents with `caseloom load FOLDER`.");
            }
            jobs.forEach(one -> JobReport.print(out, status(one), false));
            return 0;
        }
    }

    static JobStatus status(JsonNode json) {
        try {
            return Json.mapper().treeToValue(json, JobStatus.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
