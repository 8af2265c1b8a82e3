package org.caseloom.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sets of values that the chart ships. */
final class Examples {
    private Examples() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(Rendering.CHART.resolve("examples"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
