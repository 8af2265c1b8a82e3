package org.caseloom.standalone.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.caseloom.standalone.client.RunningSystem;

/** {@code caseloom search}: the search API from a terminal. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Finds documents by meaning: 発熱, fever and 熱発 are one question.")
public final class SearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "words, concept ids or codes; -WORD excludes")
    private List<String> query;
    @Option(names = "--assertion", description = "present (default), absent, possible, history, family or any")
    private @Nullable String assertion;
    @Option(names = "--size", defaultValue = "10", description = "how many results (default ${DEFAULT-VALUE})")
    private int size;
    @Option(names = "--json", description = "the whole answer as JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (RunningSystem system = RunningSystem.on(data.path())) {
            String path = "/api/search?q=" + RunningSystem.encode(String.join(" ", query)) + "&size=" + size
                    + (assertion == null ? "" : "&assertion=" + RunningSystem.encode(assertion));
            JsonNode answer = system.get(path);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(answer.toPrettyString());
            } else {
                print(out, answer);
            }
            return 0;
        }
    }

    private static void print(PrintWriter out, JsonNode answer) {
        out.printf(Locale.ROOT, "%,d documents%n", answer.path("total").asLong());
        for (JsonNode hit : answer.path("results")) {
            out.printf("%n%s  %s%n", hit.path("id").asText(), hit.path("title").asText(""));
            for (JsonNode evidence : hit.path("evidence")) {
                out.println("    " + plain(evidence.path("html").asText()));
            }
        }
    }

    /** The snippet is HTML for pages; a terminal shows the marked words in brackets. */
    private static String plain(String snippet) {
        return snippet.replace("<mark>", "[").replace("</mark>", "]").replaceAll("<[^>]+>", "").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
