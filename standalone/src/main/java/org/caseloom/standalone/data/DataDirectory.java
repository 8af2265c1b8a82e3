package org.caseloom.standalone.data;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The folder where a Caseloom keeps everything, and what lies where in it. {@link #lock} takes it for this process until
 * {@link #close}, or until the process ends, however it ends; {@link #at} only gives the names. Thread-safe.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final @Nullable DataLock lock;

    private DataDirectory(Path root, @Nullable DataLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** The folder where nobody names one: the environment's {@code CASELOOM_DATA}, or {@code .caseloom} in the home. */
    public static Path defaultPath() {
        return defaultPath(System.getenv("CASELOOM_DATA"), System.getProperty("user.home"));
    }

    static Path defaultPath(@Nullable String environment, String home) {
        return absolute(
                environment == null || environment.isBlank() ? Path.of(home, ".caseloom") : Path.of(environment));
    }

    /** The names only: nothing is created or locked. */
    public static DataDirectory at(Path root) {
        return new DataDirectory(absolute(root), null);
    }

    /**
     * Creates the layout and takes the folder for this process. Fails with DATA_DIRECTORY_IN_USE where another process
     * holds it, DATA_DIRECTORY_UNUSABLE where it cannot be written, DISK_FULL where there is less than 1 GB of room.
     */
    public static DataDirectory lock(Path root) {
        return lock(root, DiskSpace.LEAST_BYTES);
    }

    static DataDirectory lock(Path root, long leastFreeBytes) {
        DataDirectory names = at(root);
        return new DataDirectory(names.root, DataLock.take(names, leastFreeBytes));
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
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

    /** Locked by the process that uses the folder. */
    Path lockFile() {
        return root.resolve("lock");
    }

    /** The id of the process that uses the folder. */
    Path holderFile() {
        return root.resolve("holder");
    }

    List<Path> folders() {
        return List.of(kafka(), elasticsearch(), graph(), streams(), logs(), uploads());
    }

    /** Gives the folder back; a second call does nothing. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
