package org.caseloom.standalone.data;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What lies where in the data folder. Immutable, and only names: nothing is created before {@link #lock(Path)}.
 *
 * @param root the folder itself, absolute
 */
public record DataDirectory(Path root) {
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder where nobody names one: the environment's {@code CASELOOM_DATA}, or {@code .caseloom} in the home. */
    public static Path defaultPath() {
        return defaultPath(System.getenv("CASELOOM_DATA"), System.getProperty("user.home"));
    }

    static Path defaultPath(@Nullable String environment, String home) {
        Path path = environment == null || environment.isBlank() ? Path.of(home, ".caseloom") : Path.of(environment);
        return path.toAbsolutePath().normalize();
    }

    /** Creates the layout and takes the folder for this process; see {@link DataLock} for what can be wrong. */
    public static DataLock lock(Path root) {
        return DataLock.take(new DataDirectory(root), DataLock.LEAST_FREE_BYTES);
    }

    /** What Kafka keeps. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** What Elasticsearch keeps. */
    public Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    /** The TDB2 store with ontology and documents. */
    public Path graph() {
        return root.resolve("graph");
    }

    /** State of Kafka Streams; may be lost, for the topics can fill it again. */
    public Path streams() {
        return root.resolve("streams");
    }

    /** Log files of this program and of its servers. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Files that were uploaded and are being loaded. */
    public Path uploads() {
        return root.resolve("uploads");
    }

    /** The terms of the current release, so that texts can be structured where nothing runs. */
    public Path terms() {
        return root.resolve("terms.json");
    }

    /** Written while a Caseloom serves: {@link RunningInstance}. */
    Path running() {
        return root.resolve("running.json");
    }

    /** Locked by the Caseloom that uses the folder; holds its process id. */
    Path lockFile() {
        return root.resolve("lock");
    }

    List<Path> folders() {
        return List.of(kafka(), elasticsearch(), graph(), streams(), logs(), uploads());
    }
}
