package org.caseloom.ontology.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.caseloom.contracts.files.WholeFile;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.TermRelease;

/**
 * The release in force as one file in the data folder, for commands that run without the server: a TDB2 store belongs
 * to one process. Written beside and moved into place, so a reader never sees half of it.
 *
 * @param path where it lies
 */
public record TermsFile(Path path) {
    /** The release in the file; empty where there is no file. */
    public Optional<TermRelease> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(Json.read(Files.readAllBytes(path), TermRelease.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file. */
    public void write(TermRelease release) {
        try {
            WholeFile.write(path, Json.write(release));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
