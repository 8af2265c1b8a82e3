package org.caseloom.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.caseloom.standalone.cli.ExportCommand;
import org.caseloom.standalone.cli.FailureReport;
import org.caseloom.standalone.cli.LoadCommand;
import org.caseloom.standalone.cli.PrepareCommand;
import org.caseloom.standalone.cli.ReplayCommand;
import org.caseloom.standalone.cli.SearchCommand;
import org.caseloom.standalone.cli.ServeCommand;
import org.caseloom.standalone.cli.StatusCommand;
import org.caseloom.standalone.cli.StructureCommand;
import org.caseloom.standalone.cli.UpCommand;
import org.caseloom.standalone.cli.VerifyCommand;
import org.caseloom.standalone.curator.OntologyCommand;

/**
 * The command line. Exit codes: 0 done, 1 done but something was rejected or differs, 2 not done.
 */
@Command(name = "caseloom", mixinStandardHelpOptions = true, version = "Caseloom 0.1.0", description = "Turns case reports into a searchable knowledge graph.", footer = {
        "", "Start with `caseloom up`; it prints the address of the search page.",
        "`caseloom test` runs all tests of the project."}, subcommands = {UpCommand.class, LoadCommand.class,
                StatusCommand.class, StructureCommand.class,
                SearchCommand.class, ServeCommand.class, VerifyCommand.class, ReplayCommand.class, ExportCommand.class,
                OntologyCommand.class,
                PrepareCommand.class,
                CommandLine.HelpCommand.class})
public final class Caseloom implements Runnable {
    @Spec
    private CommandSpec spec;

    private Caseloom() {}

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
    }

    /** Runs one command and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter errors, String... arguments) {
        CommandLine caseloom = new CommandLine(new Caseloom())
                .setOut(out)
                .setErr(errors)
                .setExecutionExceptionHandler(new FailureReport());
        // a query may hold -WORD, which is no option
        caseloom.getSubcommands().get("search").setUnmatchedOptionsArePositionalParams(true);
        return caseloom.execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
