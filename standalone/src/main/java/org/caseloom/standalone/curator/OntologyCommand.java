package org.caseloom.standalone.curator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code caseloom ontology}: the curator's work from a terminal. */
@Command(name = "ontology", mixinStandardHelpOptions = true, description = "Imports, edits, checks, previews, publishes and rolls back the ontology.", footer = {
        "", "Works against the running system or, where none runs on the data folder, on the store itself;",
        "topic and documents then follow at the next `caseloom up`.", "",
        "A round: ontology import DIR, ontology validate, ontology diff, ontology preview, ontology publish."}, subcommands = {
                ImportCommand.class, EditCommand.class, ValidateCommand.class, DiffCommand.class,
                PreviewCommand.class, PublishCommand.class, RollbackCommand.class, DiscardCommand.class,
                ListCommand.class, CommandLine.HelpCommand.class})
public final class OntologyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
