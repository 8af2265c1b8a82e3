package org.caseloom.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * The operating system's lock on a data folder, held by one process at a time and gone with it, however it ends.
 * Thread-safe.
 */
final class DataLock {
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
            throw inUse(directory, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return new DataLock(directory, lockedChannel(directory, leastFreeBytes));
        } catch (IOException e) {
            HELD_HERE.remove(directory.root());
            throw unusable(directory, e);
        } catch (CaseloomException e) {
            HELD_HERE.remove(directory.root());
            throw e;
        }
    }

    void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(directory.holderFile());
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

    private static FileChannel lockedChannel(DataDirectory directory, long leastFreeBytes) throws IOException {
        FileChannel channel = FileChannel.open(directory.lockFile(), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(directory, holder(directory));
            }
            DiskSpace.require(directory.root(), leastFreeBytes);
            Files.writeString(directory.holderFile(), String.valueOf(ProcessHandle.current().pid()));
            Files.deleteIfExists(directory.running()); // left by one that was killed
            return channel;
        } catch (IOException | CaseloomException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Who holds the lock; blank where that is not written yet. A command that works on the folder announces itself
     * nowhere else. It stands beside the lock, for not every system lets others read a locked file.
     */
    private static String holder(DataDirectory directory) throws IOException {
        return Files.exists(directory.holderFile()) ? Files.readString(directory.holderFile()) : "";
    }

    private static CaseloomException inUse(DataDirectory directory, String holder) {
        String who = RunningInstance.read(directory)
                .map(other -> "process " + other.pid() + ", " + other.url())
                .orElse((holder.isBlank() ? "it" : "process " + holder) + " is starting, stopping or runs a command");
        return new CaseloomException(ErrorCode.DATA_DIRECTORY_IN_USE,
                "another Caseloom uses " + directory.root() + " (" + who + ")");
    }

    private static CaseloomException unusable(DataDirectory directory, Exception cause) {
        return new CaseloomException(ErrorCode.DATA_DIRECTORY_UNUSABLE,
                "the data folder " + directory.root() + " cannot be used: " + cause, cause);
    }
}
