package org.caseloom.ontology.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that a crash left behind, half-written or never named. */
final class StrayFiles {
    private static final Logger LOG = LoggerFactory.getLogger(StrayFiles.class);

    private StrayFiles() {}

    static void remove(Path folder, Set<Path> named) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> stray = files.filter(Files::isRegularFile)
                    .filter(file -> !named.contains(file))
                    .filter(file -> file.getFileName().toString().matches(".*\\.nq\\.gz(\\.new)?"))
                    .toList();
            for (Path file : stray) {
                LOG.warn("removing {}: no release has it", file);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
