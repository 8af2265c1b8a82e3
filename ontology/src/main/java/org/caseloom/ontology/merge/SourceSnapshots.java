package org.caseloom.ontology.merge;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.files.WholeFile;
import org.caseloom.contracts.json.Json;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.MappingRow;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;

/**
 * What each source said when it was last imported, uncorrected: one file of JSON lines per source, packed with gzip.
 * It tells which statements a merged concept has from which of its members. Files are replaced as a whole, so readers
 * see the old or the new one. Thread-safe for one writer.
 */
public final class SourceSnapshots {
    private static final JsonMapper MAPPER = Json.mapper();
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
    private static final Pattern VERSIONED = Pattern.compile("\\d+");

    private final Path folder;

    /** In a folder that is made when it is first written to. */
    public SourceSnapshots(Path folder) {
        this.folder = folder;
    }

    /**
     * Earlier files of the same sources that an import leaves as they are: to be merged along with it. A file takes the
     * place of the one of its name, whatever digits the names hold; the others of the source stay while the import
     * brings a version that is known already. A version never seen replaces the whole source.
     */
    public List<InputFile> alongside(List<InputFile> importing) {
        Map<String, List<InputFile>> bySource = bySource(importing);
        List<InputFile> alongside = new ArrayList<>();
        bySource.forEach((source, files) -> {
            Set<String> places = new HashSet<>();
            Set<@Nullable String> versions = new HashSet<>();
            files.forEach(file -> {
                places.add(place(file));
                versions.add(file.content().source().version());
            });
            List<InputFile> before = read(source);
            if (before.stream().anyMatch(file -> versions.contains(file.content().source().version()))) {
                before.stream().filter(file -> !places.contains(place(file))).forEach(alongside::add);
            }
        });
        return alongside;
    }

    /** Keeps what was merged in place of what these sources said before. */
    public void write(List<InputFile> files) {
        try {
            for (Map.Entry<String, List<InputFile>> source : bySource(files).entrySet()) {
                WholeFile.write(path(source.getKey()), plain -> {
                    try (Writer out = new BufferedWriter(
                            new OutputStreamWriter(new GZIPOutputStream(plain), StandardCharsets.UTF_8))) {
                        for (InputFile file : source.getValue()) {
                            write(file, out);
                        }
                    }
                });
            }
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.DATA_DIRECTORY_UNUSABLE,
                    "cannot keep what the sources say in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The files of a source as they were last merged; none where it was never imported. */
    public List<InputFile> read(String source) {
        return read(source, concept -> true, row -> true);
    }

    /** Those of a source's statements that are asked for. */
    List<InputFile> read(String source, Predicate<SourceConcept> concepts, Predicate<MappingRow> rows) {
        Path snapshot = path(source);
        if (!Files.exists(snapshot)) {
            return List.of();
        }
        List<InputFile> files = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(snapshot)), StandardCharsets.UTF_8))) {
            Begun file = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Line read = MAPPER.readValue(line, Line.class);
                if (read.file() != null) {
                    if (file != null) {
                        files.add(file.file());
                    }
                    file = new Begun(read.file(), Objects.requireNonNull(read.source()), new ArrayList<>(),
                            new ArrayList<>());
                } else if (file != null && read.concept() != null) {
                    SourceConcept concept = read.concept().concept();
                    if (concepts.test(concept)) {
                        file.concepts().add(concept);
                    }
                } else if (file != null && read.row() != null && rows.test(read.row())) {
                    file.rows().add(read.row());
                }
            }
            if (file != null) {
                files.add(file.file());
            }
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.RELEASE_DAMAGED,
                    snapshot + " cannot be read: " + e.getMessage() + "; import " + source + " again", e);
        }
        return files;
    }

    private static void write(InputFile file, Writer out) throws IOException {
        write(new Line(file.name(), file.content().source(), null, null), out);
        for (SourceConcept concept : file.content().concepts()) {
            write(new Line(null, null, ConceptLine.of(concept), null), out);
        }
        for (MappingRow row : file.content().mappings()) {
            write(new Line(null, null, null, row), out);
        }
    }

    private static void write(Line line, Writer out) throws IOException {
        out.write(MAPPER.writeValueAsString(line));
        out.write('\n');
    }

    private static Map<String, List<InputFile>> bySource(List<InputFile> files) {
        Map<String, List<InputFile>> bySource = new TreeMap<>();
        files.stream()
                .sorted(Comparator.comparing(InputFile::name))
                .forEach(file -> bySource.computeIfAbsent(file.source(), source -> new ArrayList<>()).add(file));
        return bySource;
    }

    private static String place(InputFile file) {
        String name = file.shortName();
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return VERSIONED.matcher(plain).replaceAll("#");
    }

    private Path path(String source) {
        return folder.resolve(UNSAFE.matcher(source).replaceAll("_") + ".jsonl.gz");
    }

    /** One line: the head of a file, a concept or a row. */
    record Line(@Nullable String file, @Nullable Source source, @Nullable ConceptLine concept,
            @Nullable MappingRow row) {}

    private record Begun(String name, Source source, List<SourceConcept> concepts, List<MappingRow> rows) {
        InputFile file() {
            return new InputFile(name, new SourceFile(source, concepts, rows, List.of()));
        }
    }
}
