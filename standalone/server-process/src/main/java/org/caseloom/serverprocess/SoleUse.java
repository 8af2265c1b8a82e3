package org.caseloom.serverprocess;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps two servers off one data folder. After the parent was killed and started again, the old server may still be
 * closing its files; the new one waits for that.
 */
public final class SoleUse {
    /** A little longer than {@link ParentWatch} lets an orphan live. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private SoleUse() {}

    /** Takes the folder until this process ends; fails where another process does not let go of it. */
    public static void await(Path data) throws IOException, InterruptedException {
        Path file = data.resolveSibling(data.getFileName() + ".lock");
        // never closed: the operating system does that, together with the lock, when the process is gone
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (channel.tryLock() == null) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("another process still uses " + data);
            }
            Thread.sleep(PAUSE);
        }
    }
}
