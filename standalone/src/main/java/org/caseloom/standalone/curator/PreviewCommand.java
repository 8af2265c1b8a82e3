package org.caseloom.standalone.curator;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ontology preview}: what a draft would change in the documents. */
@Command(name = "preview", mixinStandardHelpOptions = true, description = "Tells how many documents and mentions a draft would change, with examples.")
final class PreviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;
    @Parameters(arity = "0..1", paramLabel = "DRAFT", description = "default: the only open one")
    private @Nullable String draft;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Words words = options.words();
        try (Desk desk = options.desk()) {
            JsonNode report = desk.preview(DeskOptions.draft(desk, draft));
            out.printf(words.of("%,d 文書のうち %s が変わる（%s、%d ms）%n", "Of %,d documents %s change (%s, %d ms)%n"),
                    report.path("corpus").asInt(), count(report.path("documents")),
                    report.path("exact").asBoolean() ? words.of("正確", "exact") : words.of("推定", "estimated"),
                    report.path("milliseconds").asLong());
            out.printf(words.of("言及: 増 %s、減 %s、変 %s%n", "Mentions: %s gained, %s lost, %s changed%n"),
                    count(report.path("gained")), count(report.path("lost")), count(report.path("changed")));
            for (JsonNode example : report.path("examples")) {
                out.printf("%s %s: %s%n    %s → %s%n", example.path("kind").asText(), example.path("document").asText(),
                        example.path("sentence").asText().strip(), mention(example.path("before"), words),
                        mention(example.path("after"), words));
            }
            return 0;
        }
    }

    private static String count(JsonNode count) {
        long margin = count.path("margin").asLong();
        return "%,d%s".formatted(count.path("number").asLong(), margin == 0 ? "" : " ± " + margin);
    }

    private static String mention(JsonNode mention, Words words) {
        if (mention.isMissingNode() || mention.isNull()) {
            return "–";
        }
        StringBuilder said = new StringBuilder(mention.path("text").asText()).append(" = ");
        mention.path("concepts")
                .forEach(concept -> said.append(words.of(concept.path("label")))
                        .append(" (")
                        .append(concept.path("id").asText())
                        .append(") "));
        return said.append(mention.path("assertion").asText()).toString();
    }
}
