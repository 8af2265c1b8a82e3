package org.caseloom.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.files.WholeFile;
import org.caseloom.contracts.json.Json;

/**
 * A Caseloom that serves, as it announces itself in its data folder ({@link #announce}). Immutable.
 *
 * @param pid               its process
 * @param url               of its pages and REST interface, without a slash at the end
 * @param port              of that
 * @param kafkaPort         of its broker, on loopback
 * @param elasticsearchPort of its search server, on loopback
 * @param started           when it could serve
 */
public record RunningInstance(long pid, String url, int port, int kafkaPort, int elasticsearchPort, Instant started) {
    /**
     * Says on a locked data folder that this process serves, until the announcement is closed.
     *
     * @param port              of the pages and the REST interface, on loopback
     * @param kafkaPort         of the broker
     * @param elasticsearchPort of the search server
     * @param started           now
     */
    public static Announcement announce(DataDirectory directory, int port, int kafkaPort, int elasticsearchPort,
            Instant started) {
        var instance = new RunningInstance(ProcessHandle.current().pid(), "http://127.0.0.1:" + port, port, kafkaPort,
                elasticsearchPort, started);
        instance.write(directory.running());
        return new Announcement(directory.running());
    }

    /** An announcement that stands until it is closed. */
    public static final class Announcement implements AutoCloseable {
        private final Path file;

        private Announcement(Path file) {
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /**
     * The one that serves on a data folder. Fails with NOT_RUNNING where there is none: nothing announced, the process
     * is gone, or another program has its number by now.
     */
    public static RunningInstance find(Path root) {
        DataDirectory directory = DataDirectory.at(root);
        return read(directory)
                .filter(instance -> ProcessHandle.of(instance.pid()).isPresent() && DataLock.isHeld(directory))
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_RUNNING,
                        "no Caseloom is ready on " + directory.root()));
    }

    static Optional<RunningInstance> read(DataDirectory directory) {
        try {
            return Optional.of(Json.mapper().readValue(Files.readAllBytes(directory.running()), RunningInstance.class));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // nobody has announced anything
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.DATA_DIRECTORY_UNUSABLE,
                    directory.running() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whole or not at all, for other processes may be reading. */
    private void write(Path file) {
        try {
            WholeFile.write(file, Json.write(this));
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.DATA_DIRECTORY_UNUSABLE,
                    file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
