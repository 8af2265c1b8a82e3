package org.caseloom.ontology.draft;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;

/**
 * The steps of a draft in its folder: a line each. The concepts of a large step, an import, lie in a file of their own,
 * which is written before the line that names it.
 */
final class DraftSteps {
    private static final Logger LOG = LoggerFactory.getLogger(DraftSteps.class);
    private static final JsonMapper JSON = Json.mapper();
    /** Concepts of a step that still fit into a line one can look at. */
    private static final int MOST_IN_A_LINE = 200;

    private final Path folder;
    private final Path file;

    /** A step as its line has it; {@code file} names where its concepts are, where they are not in the line. */
    private record Line(int number, Instant time, String author, String summary, @Nullable List<ConceptEdit> concepts,
            @Nullable String file, @Nullable SettingsEdit settings, @Nullable List<String> reverts) {}

    DraftSteps(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("steps.jsonl");
    }

    List<DraftEntry> read() {
        List<DraftEntry> entries = new ArrayList<>();
        if (!Files.exists(file)) {
            return entries;
        }
        try {
            removeHalfLine();
            List<String> lines = Files.readAllLines(file);
            for (String line : lines) {
                entries.add(entry(line, entries.size() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    void append(DraftEntry entry) {
        List<ConceptEdit> concepts = entry.change().concepts();
        String large = concepts.size() > MOST_IN_A_LINE ? "step-" + entry.number() + ".jsonl.gz" : null;
        Line line = new Line(entry.number(), entry.time(), entry.author(), entry.summary(),
                large == null ? concepts : null, large, entry.change().settings(), entry.reverts());
        try {
            if (large != null) {
                writeLarge(folder.resolve(large), concepts);
            }
            ByteBuffer bytes = ByteBuffer.wrap((Json.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DraftEntry entry(String text, int number) throws IOException {
        try {
            Line line = JSON.readValue(text, Line.class);
            List<ConceptEdit> concepts = line.file == null ? line.concepts : readLarge(folder.resolve(line.file));
            return new DraftEntry(line.number, line.time, line.author, line.summary,
                    new Change(concepts == null ? List.of() : concepts, line.settings),
                    line.reverts == null ? List.of() : line.reverts);
        } catch (JsonProcessingException e) {
            throw new CaseloomException(ErrorCode.DRAFT_DAMAGED,
                    file + ", line " + number + ": " + e.getOriginalMessage(), e);
        }
    }

    /** A line without its end was being written when the program died; nobody was told that the step was made. */
    private void removeHalfLine() throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            long end = access.length();
            while (end > 0) {
                access.seek(end - 1);
                if (access.read() == '\n') {
                    break;
                }
                end--;
            }
            if (end < access.length()) {
                LOG.warn("{}: the last step was not written to its end; it is left out", file);
                access.setLength(end);
            }
        }
    }

    private static void writeLarge(Path path, List<ConceptEdit> concepts) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8))) {
            for (ConceptEdit concept : concepts) {
                out.write(Json.text(concept));
                out.write('\n');
            }
        }
    }

    private static List<ConceptEdit> readLarge(Path path) throws IOException {
        List<ConceptEdit> concepts = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                concepts.add(JSON.readValue(line, ConceptEdit.class));
            }
        }
        return concepts;
    }
}
