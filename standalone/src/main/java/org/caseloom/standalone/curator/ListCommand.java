package org.caseloom.standalone.curator;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ontology list}: releases, drafts, sources, and how far the documents have followed. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists releases, drafts and sources, and how many documents have yet to follow.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DeskOptions options;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Words words = options.words();
        try (Desk desk = options.desk()) {
            JsonNode status = desk.status();
            String inForce = status.path("release").path("id").asText();
            for (JsonNode release : desk.releases()) {
                String id = release.path("id").asText();
                out.printf("%s %-14s %s %s: %s (%,d/%,d)%n", id.equals(inForce) ? "*" : " ", id,
                        release.path("published").asText(), release.path("author").asText(),
                        release.path("note").asText(), release.path("concepts").asInt(),
                        release.path("terms").asInt());
            }
            for (JsonNode draft : desk.drafts()) {
                out.printf(words.of("ドラフト %s %s %s: %s（%,d 概念）%n", "draft %s %s %s: %s (%,d concepts)%n"),
                        draft.path("id").asText(), draft.path("state").asText(), draft.path("author").asText(),
                        draft.path("title").asText(), draft.path("concepts").asInt());
            }
            for (JsonNode source : status.path("sources")) {
                out.printf(words.of("出典 %s %s%s%n", "source %s %s%s%n"), source.path("id").asText(),
                        source.path("version").asText(""), source.path("redistributable").asBoolean()
                                ? ""
                                : words.of("（再配布不可）", " (not for redistribution)"));
            }
            JsonNode corpus = status.path("corpus");
            if (corpus.isObject()) {
                out.printf(words.of("文書 %,d 件、うち追従待ち %s 件%n", "%,d documents, %s still to follow%n"),
                        corpus.path("documents").asLong(), corpus.path("remaining").asText());
            }
            return 0;
        }
    }
}
