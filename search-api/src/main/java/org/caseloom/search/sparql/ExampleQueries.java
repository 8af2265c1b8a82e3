package org.caseloom.search.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.caseloom.contracts.documents.Language;

/** Queries to begin with, from the resource {@code examples.txt}; a test runs each. Immutable. */
public final class ExampleQueries {
    private static final String TITLES = "^(en|ja): "; // before the queries, which are read with it

    /** All of them, in order. */
    public static final List<Example> ALL = read();

    /** A query, and what it asks in both languages. */
    public record Example(String name, Map<Language, String> title, String query) {}

    private ExampleQueries() {}

    private static List<Example> read() {
        try (InputStream in = Objects.requireNonNull(ExampleQueries.class.getResourceAsStream("examples.txt"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== "))
                    .filter(block -> !block.isBlank())
                    .map(ExampleQueries::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String block) {
        String[] lines = block.split("\n", 4);
        return new Example(lines[0], Map.of(Language.EN, lines[1].replaceFirst(TITLES, ""), Language.JA,
                lines[2].replaceFirst(TITLES, "")), lines[3].strip());
    }
}
