package org.caseloom.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * The right to use a data folder, held by one process at a time and given back by {@link #close()} or, however the
 * process ends, by the operating system. Taking it fails with DATA_DIRECTORY_IN_USE where another holds it,
 * DATA_DIRECTORY_UNUSABLE where the folder cannot be written, DISK_FULL where there is little room. Thread-safe.
 */
public final class DataLock implements AutoCloseable {
    /** Kafka, Elasticsearch and the graph each need some hundred MB to start and to clean up. */
    static final long LEAST_FREE_BYTES = 1L << 30;

    /**
     * Folders locked by this process. POSIX drops a process's locks on a file as soon as the process closes any channel
     * to it, so the file must not even be opened twice.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final DataDirectory directory;
    private final FileChannel channel;

    private DataLock(DataDirectory directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DataLock take(DataDirectory directory, long leastFreeBytes) {
        createFolders(directory);
        if (!HELD_HERE.add(directory.root())) {
            throw inUse(directory);
        }
        DataLock lock = null;
        try {
            lock = new DataLock(directory, lockedChannel(directory));
            requireFreeSpace(directory, leastFreeBytes);
            Files.deleteIfExists(directory.running()); // left by one that was killed
            return lock;
        } catch (IOException | RuntimeException e) {
            release(directory, lock);
            throw e instanceof CaseloomException known ? known : unusable(directory, e);
        }
    }

    /** What lies where in the folder. */
    public DataDirectory directory() {
        return directory;
    }

    /** Tells other commands that this process serves, and where. */
    public void announce(RunningInstance instance) {
        instance.write(directory.running());
    }

    /** Withdraws the announcement and gives the folder back; a second call does nothing. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            Files.deleteIfExists(directory.running());
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of " + directory.root() + " could not be given back", e);
        } finally {
            HELD_HERE.remove(directory.root());
        }
    }

    /** Whether some living process, perhaps this one, holds the folder. */
    static boolean isHeld(DataDirectory directory) {
        if (HELD_HERE.contains(directory.root())) {
            return true;
        }
        if (!Files.exists(directory.lockFile())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(directory.lockFile(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static void createFolders(DataDirectory directory) {
        try {
            for (Path folder : directory.folders()) {
                Files.createDirectories(folder);
                if (!Files.isWritable(folder)) {
                    throw unusable(directory, new IOException(folder + " may not be written"));
                }
            }
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static FileChannel lockedChannel(DataDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.lockFile(), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(directory);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void requireFreeSpace(DataDirectory directory, long leastFreeBytes) throws IOException {
        long free = Files.getFileStore(directory.root()).getUsableSpace();
        if (free < leastFreeBytes) {
            throw new CaseloomException(ErrorCode.DISK_FULL, "the disk of %s has %s free, and Caseloom needs %s"
                    .formatted(directory.root(), gigabytes(free), gigabytes(leastFreeBytes)));
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }

    private static void release(DataDirectory directory, @Nullable DataLock lock) {
        if (lock == null) {
            HELD_HERE.remove(directory.root());
        } else {
            lock.close();
        }
    }

    private static CaseloomException inUse(DataDirectory directory) {
        String who = RunningInstance.read(directory)
                .map(other -> "process " + other.pid() + ", " + other.url())
                .orElse("it is starting or stopping");
        return new CaseloomException(ErrorCode.DATA_DIRECTORY_IN_USE,
                "another Caseloom uses " + directory.root() + " (" + who + ")");
    }

    private static CaseloomException unusable(DataDirectory directory, Exception cause) {
        return new CaseloomException(ErrorCode.DATA_DIRECTORY_UNUSABLE,
                "the data folder " + directory.root() + " cannot be used: " + cause, cause);
    }
}
