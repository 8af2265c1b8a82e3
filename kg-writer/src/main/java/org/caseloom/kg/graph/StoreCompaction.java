package org.caseloom.kg.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives disk back: a TDB2 store copies on write and only ever grows, until what is alive in it is copied into a new
 * generation of files and the old one is deleted. Readers go on, those that began before in the old generation, which is
 * deleted when the last of them has ended ({@link StoreGenerations}); writers wait while it copies, minutes for 100,000
 * documents. So it happens when nothing was written for a while and the store has grown by some share since the last
 * time, or when it has grown manyfold. The size after the last time is kept beside the store. Begun by the thread that
 * writes; what fails is logged, and the store stays as it was.
 */
final class StoreCompaction {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCompaction.class);
    private static final String SIZE_AFTER = "size-after-compaction";

    private final DatasetGraphSwitchable store;
    private final Path folder;
    private final Rules rules;
    private long lookedAt = System.nanoTime();
    private boolean lacksRoom;
    private Thread running = Thread.ofPlatform().unstarted(() -> {});

    /**
     * When to compact.
     *
     * @param idle      how long nothing must have been written, because writers would wait
     * @param growth    by which factor the store must have grown since the last compaction, when idle
     * @param much      the same, while documents come without a pause
     * @param least     bytes of growth that are not worth the work
     * @param leastMuch bytes of growth that are borne while documents come without a pause
     * @param interval  how long a look at the files holds
     */
    record Rules(Duration idle, double growth, double much, long least, long leastMuch, Duration interval) {
        private static final long MEBIBYTE = 1024L * 1024;

        /**
         * When idle, half of what the store may have above its budget. While documents come: not within the first load of
         * 100,000 documents. That had made 13 GB of 56,000 on a busy machine, whose small batches copy more, and the
         * compaction that began then kept the writer, and whoever publishes, waiting for minutes.
         */
        static final Rules USUAL = new Rules(Duration.ofMinutes(1), 1.25, 3, 256 * MEBIBYTE, 32_000 * MEBIBYTE,
                Duration.ofSeconds(10));

        boolean ask(long size, long after, Duration quiet) {
            long grown = size - after;
            return grown > least && size > growth * after && quiet.compareTo(idle) >= 0
                    || grown > leastMuch && size > much * after;
        }
    }

    /** For a store on disk all of whose readers keep to their generation. */
    StoreCompaction(DatasetGraphSwitchable store, Rules rules) {
        this.store = store;
        this.folder = store.getContainerPath();
        this.rules = rules;
    }

    /** Begins to compact where the rules ask for it, beside everything else: it ends when the last old reader does. */
    void begin(Duration quiet) {
        if (System.nanoTime() - lookedAt >= rules.interval().toNanos() && !running.isAlive()) {
            lookedAt = System.nanoTime();
            running = Thread.ofPlatform().name("graph-compaction").daemon(true).start(() -> perform(quiet));
        }
    }

    /** Compacts now where the rules ask for it; says whether it did. */
    boolean perform(Duration quiet) {
        long began = System.nanoTime();
        try {
            long before = size();
            if (!rules.ask(before, sizeAfterLast(), quiet) || !hasRoom(before)) {
                return false;
            }
            DatabaseMgr.compact(store, true);
            long after = size();
            Files.writeString(folder.resolve(SIZE_AFTER), Long.toString(after));
            LOG.info("compacted the graph from {} to {} MB in {} s", before >> 20, after >> 20,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("the graph was not compacted and stays as it is", e);
            return false;
        }
    }

    /** The copy is at most as large as the store. */
    private boolean hasRoom(long size) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        boolean room = disk.getUsableSpace() > size;
        if (!room && !lacksRoom) { // once, not at every look
            LOG.warn("the graph has grown to {} MB, but the disk has no room to compact it", size >> 20);
        }
        lacksRoom = !room;
        return room;
    }

    private long sizeAfterLast() throws IOException {
        Path kept = folder.resolve(SIZE_AFTER);
        return Files.exists(kept) ? Long.parseLong(Files.readString(kept).strip()) : 0;
    }

    /** Of all files; a file that goes meanwhile counts nothing. */
    long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(StoreCompaction::size).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            LOG.debug("{} went while it was looked at", file, e);
            return 0;
        }
    }
}
