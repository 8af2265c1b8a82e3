package org.caseloom.ontology.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.ontology.concept.LabelKind;

/** Small source files of our own writing, and short questions about what was read of them. */
public final class Fixtures {
    private Fixtures() {}

    /** That file of the test resources. */
    public static SourceInput input(String name) {
        URL resource = Objects.requireNonNull(Fixtures.class.getResource("/imports/" + name), name);
        try {
            return SourceInput.of(Path.of(resource.toURI()));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    /** A file of that content in a folder. */
    public static SourceInput written(Path folder, String name, String content) {
        try {
            return SourceInput.of(Files.writeString(folder.resolve(name), content));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The concept of that id. */
    public static SourceConcept concept(SourceFile file, String id) {
        return file.concepts().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** The names of a kind, each with its language: {@code ja 発熱}. */
    public static Set<String> names(SourceConcept concept, LabelKind kind) {
        return concept.labels().stream().filter(label -> label.kind() == kind)
                .map(label -> label.lang() + " " + label.text()).collect(Collectors.toSet());
    }

    /** The identifiers elsewhere: {@code exact OTHER:1}. */
    public static Set<String> mappings(SourceConcept concept) {
        return concept.mappings().stream().map(mapping -> mapping.relation().code() + " " + mapping.target())
                .collect(Collectors.toSet());
    }

    /** How often something was remarked; 0 where it was not. */
    public static int remarked(SourceFile file, String code) {
        return file.remarks().stream().filter(remark -> remark.code().equals(code)).mapToInt(Remark::count).sum();
    }
}
