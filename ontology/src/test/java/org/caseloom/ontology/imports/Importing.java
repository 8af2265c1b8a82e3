package org.caseloom.ontology.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.imports.recognition.SourceFormats;

/** Reads files as an import does, and says what came of them in lines that a test can compare. */
public final class Importing {
    private static final SourceFormats FORMATS = SourceFormats.all();

    private Importing() {}

    /** A file of that text, read by the format that recognises it. */
    public static SourceFile text(Path folder, String name, String text) throws IOException {
        return text(folder, name, text, StandardCharsets.UTF_8);
    }

    /** Likewise in another encoding. */
    public static SourceFile text(Path folder, String name, String text, Charset encoding) throws IOException {
        Files.writeString(folder.resolve(name), text, encoding);
        return file(folder.resolve(name));
    }

    /** That file, read by the format that recognises it. */
    public static SourceFile file(Path path) throws IOException {
        SourceInput input = SourceInput.of(path);
        return switch (FORMATS.recognise(input.head()).orElseThrow()) {
            case SourceReader reader -> reader.read(input);
            case UnusedFormat unused -> throw new AssertionError(path + " is left out: " + unused.reason());
        };
    }

    /** What people call the format of that file. */
    public static String format(Path path) throws IOException {
        return FORMATS.recognise(FileHead.of(path)).orElseThrow().title();
    }

    /** {@code HP:1 (finding): 咳 ja preferred; below HP:2; exact MONDO:3}, a line for each concept. */
    public static List<String> concepts(SourceFile file) {
        return file.concepts().stream().map(Importing::line).toList();
    }

    /** {@code ROW_DAMAGED 2}, a line for each kind of remark. */
    public static List<String> remarks(SourceFile file) {
        return file.remarks().stream().map(remark -> remark.code() + " " + remark.count()).toList();
    }

    /** How often a remark was made. */
    public static int count(SourceFile file, String code) {
        return file.remarks().stream().filter(remark -> remark.code().equals(code)).mapToInt(Remark::count).sum();
    }

    /** The concept with that id. */
    public static SourceConcept concept(SourceFile file, String id) {
        return file.concepts().stream().filter(concept -> concept.id().equals(id)).findFirst().orElseThrow();
    }

    /** How many labels of that kind and language there are. */
    public static long labels(SourceFile file, String lang, LabelKind kind) {
        return file.concepts().stream()
                .flatMap(concept -> concept.labels().stream())
                .filter(label -> label.lang().equals(lang) && label.kind() == kind)
                .count();
    }

    private static String line(SourceConcept concept) {
        String said = Stream.of(
                concept.labels().stream().map(label -> label.text() + " " + label.lang() + " " + label.kind().code()),
                concept.definitions().stream().map(definition -> "\"" + definition.text() + "\" " + definition.lang()),
                concept.parents().stream().map(parent -> "below " + parent),
                concept.mappings().stream().map(mapping -> mapping.relation().code() + " " + mapping.target()),
                concept.obsolete() ? Stream.of("obsolete") : Stream.<String>empty())
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
        String type = concept.type() == null ? "none" : concept.type().code();
        return concept.id() + " (" + type + "): " + said;
    }
}
