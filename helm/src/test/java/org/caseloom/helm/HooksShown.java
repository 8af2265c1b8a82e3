package org.caseloom.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A copy of the chart whose hooks are ordinary objects, since rendering in process leaves hooks out. Their annotation is
 * then {@value #WAS_HOOK}. Made once, below {@code target}.
 */
final class HooksShown {
    static final String WAS_HOOK = "helm.sh/was-hook";
    static final Path CHART = copy(Rendering.CHART);

    private HooksShown() {}

    private static Path copy(Path chart) {
        try {
            Path copy = Files.createTempDirectory(Path.of("target"), "chart-with-hooks-shown-").toAbsolutePath();
            copy(chart, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path chart, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(chart)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(chart.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(file).replace("helm.sh/hook:", WAS_HOOK + ":"));
            }
        }
    }
}
