package org.caseloom.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * The folder where uploaded files wait to be read, one folder below it for each load. Thread-safe. Where the disk does
 * not take a file it fails with {@link ErrorCode#DATA_DIRECTORY_UNUSABLE}.
 */
public final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final Path folder;

    Uploads(Path folder) {
        this.folder = folder;
    }

    /** A new folder for one load. */
    public Path open() {
        try {
            return Files.createTempDirectory(Files.createDirectories(folder), "load-");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Removes the folder of one load. */
    public void discard(Path load) {
        try {
            for (Path path : contents(load)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // the load itself is done; the next start removes what is left
            LOG.warn("{}: the upload in {} stays until the next start", ErrorCode.DATA_DIRECTORY_UNUSABLE.code(), load,
                    e);
        }
    }

    /** Makes the folder, without what an earlier run left behind. */
    void clear() {
        if (Files.isDirectory(folder)) {
            discard(folder);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private CaseloomException unusable(IOException cause) {
        return new CaseloomException(ErrorCode.DATA_DIRECTORY_UNUSABLE, "no upload can be kept in " + folder, cause);
    }

    private static List<Path> contents(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
