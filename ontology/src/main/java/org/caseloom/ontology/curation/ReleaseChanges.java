package org.caseloom.ontology.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.caseloom.contracts.files.WholeFile;
import org.caseloom.contracts.json.Json;
import org.caseloom.ontology.impact.TermChanges;

/** What made each release out of the one before it, a small file beside the release's content. */
final class ReleaseChanges {
    private final Path folder;

    ReleaseChanges(Path folder) {
        this.folder = folder;
    }

    void write(String release, TermChanges changes) {
        try {
            WholeFile.write(file(release), Json.write(changes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<TermChanges> read(String release) {
        Path file = file(release);
        try {
            return Files.exists(file)
                    ? Optional.of(Json.read(Files.readAllBytes(file), TermChanges.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String release) {
        return folder.resolve(release + ".changes.json");
    }
}
