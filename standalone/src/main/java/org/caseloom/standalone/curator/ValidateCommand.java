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

/** {@code ontology validate}: what is wrong with a draft, and how to mend it. */
@Command(name = "validate", mixinStandardHelpOptions = true, description = "Checks a draft; exit 1 if an error keeps it from being published.")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;
    @Parameters(arity = "0..1", paramLabel = "DRAFT", description = "default: the only open one")
    private @Nullable String draft;
    @Option(names = "--most", defaultValue = "5", description = "messages shown of each check (default: ${DEFAULT-VALUE})")
    private int most;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Words words = options.words();
        try (Desk desk = options.desk()) {
            JsonNode report = desk.validate(DeskOptions.draft(desk, draft));
            int blocking = 0;
            for (JsonNode result : report.path("results")) {
                out.printf(words.of("%s %s: 新規 %,d、既知 %,d、許容 %,d%n", "%s %s: %,d new, %,d known, %,d accepted%n"),
                        result.path("severity").asText(), result.path("check").asText(), result.path("fresh").asInt(),
                        result.path("known").asInt(), result.path("accepted").asInt());
                int shown = 0;
                for (JsonNode message : result.path("messages")) {
                    boolean accepted = message.hasNonNull("acceptedBy");
                    blocking += message.path("severity").asText().equals("ERROR") && !accepted ? 1 : 0;
                    if (shown++ < most) {
                        out.printf("    %s %s: %s → %s%n", message.path("subject").asText(),
                                words.of(message.path("name")), words.of(message.path("text")),
                                words.of(message.path("advice")));
                    }
                }
            }
            out.println(blocking == 0
                    ? words.of("公開を妨げる誤りはありません。", "No error keeps it from being published.")
                    : words.of("誤りがあるため公開できません。", "Errors keep it from being published."));
            return blocking == 0 ? 0 : 1;
        }
    }
}
