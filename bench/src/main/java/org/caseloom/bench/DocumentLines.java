package org.caseloom.bench;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.json.Json;

/** A file with documents as {@code {"id","lang","text"}}, one a line, read in order. Not thread-safe. */
final class DocumentLines implements AutoCloseable {
    private final BufferedReader lines;

    private DocumentLines(BufferedReader lines) {
        this.lines = lines;
    }

    /** Opens a file, compressed where its name ends in {@code .gz}. */
    static DocumentLines of(Path file) throws IOException {
        InputStream stream = new FileInputStream(file.toFile());
        return new DocumentLines(new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream, StandardCharsets.UTF_8)));
    }

    /** The next document; null at the end. What the generator writes has no revision and may have no kind. */
    @Nullable
    SourceDocument next() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return null;
        }
        var json = Json.mapper().readTree(line);
        return new SourceDocument(json.path("id").asText(), 1, Language.ofTag(json.path("lang").asText()).orElseThrow(),
                DocumentKind.ofName(json.path("kind").asText()).orElse(DocumentKind.NOTE), json.path("title").asText(),
                json.path("text").asText(), null, null);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
