package org.caseloom.standalone.curator;

import java.io.PrintWriter;

import com.fasterxml.jackson.databind.JsonNode;

/** What a new release is, for a terminal. */
final class Released {
    private Released() {}

    static void print(PrintWriter out, JsonNode release, Desk desk, Words words) {
        out.printf(words.of("リリース %s: %,d 概念、%,d 語形%n", "Release %s: %,d concepts, %,d surface forms%n"),
                release.path("id").asText(), release.path("concepts").asInt(), release.path("terms").asInt());
        JsonNode corpus = desk.status().path("corpus");
        out.println(corpus.isObject()
                ? words.of("再構造化を待つ文書: ", "Documents still to follow: ") + corpus.path("remaining").asText()
                : words.of("文書は次の `caseloom up` で追従します。", "Documents follow at the next `caseloom up`."));
    }
}
