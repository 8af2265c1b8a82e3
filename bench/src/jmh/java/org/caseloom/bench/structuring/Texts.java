package org.caseloom.bench.structuring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.json.Json;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.ontology.OntologyService;

/** The release and the Japanese texts that are structured, cut to the same length. */
@State(Scope.Benchmark)
public class Texts {
    private static final String SAMPLES = "/org/caseloom/standalone/samples/case-reports-ja.jsonl";

    /** A data folder with a published release; empty for the starter ontology. */
    @Param("")
    public String data;

    /** Lines of {"lang","text"}, compressed where the name ends in .gz; empty for the sample reports. */
    @Param("")
    public String texts;

    /** Texts are cut here. */
    @Param("600")
    public int characters;

    /** How many texts at most are read. */
    @Param("1000")
    public int most;

    ReleaseLexicon lexicon;
    List<SourceDocument> documents;

    @Setup(Level.Trial)
    public void load() throws IOException {
        lexicon = ReleaseLexicon.of(data.isEmpty()
                ? OntologyService.starter()
                : OntologyService.termsFile(Path.of(data)).read().orElseThrow());
        documents = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(stream(), StandardCharsets.UTF_8))) {
            lines.lines().map(Texts::json).filter(json -> json.path("lang").asText().equals("ja")).limit(most)
                    .forEach(json -> documents.add(document(json.path("text").asText())));
        }
        System.out.printf("%,d texts of %.0f characters%n", documents.size(),
                documents.stream().mapToInt(document -> document.text().length()).average().orElse(0));
    }

    private SourceDocument document(String text) {
        return new SourceDocument("text-" + documents.size(), 1, Language.JA, DocumentKind.CASE_REPORT, null,
                text.substring(0, Math.min(characters, text.length())), null, null);
    }

    private InputStream stream() throws IOException {
        if (texts.isEmpty()) {
            return Texts.class.getResourceAsStream(SAMPLES);
        }
        InputStream stream = Files.newInputStream(Path.of(texts));
        return texts.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }

    private static JsonNode json(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
