package org.caseloom.standalone.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.caseloom.service.alone.CaseloomService;

/** {@code caseloom serve NAME}: one service alone, with servers that are elsewhere; the settings are those of the environment. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs one service alone, with Kafka and Elasticsearch that are elsewhere; docs/settings.md lists its settings.")
public final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "NAME", description = "ingest-service, nlp-stream, graph-writer, index-writer, search-api, ontology, or the job topics")
    private String service;

    @Override
    public Integer call() {
        return CaseloomService.run(service, System.getenv(), spec.commandLine().getErr());
    }
}
