package org.caseloom.kg.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.apache.jena.atlas.io.IO;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives disk back: a TDB2 store copies on write and only ever grows, until what is alive in it is copied into a new
 * generation of files and the old one is deleted. Everybody goes on meanwhile: what is written while it copies is
 * written down and done again in the copy ({@link ChangeLog}), until so little is left that it can be done between two
 * writers, who begin in the copy from then on; who reads ends in the old generation, which is deleted when the last of
 * them is done ({@link StoreGenerations}). Jena's own compaction lets no one write until its end, minutes for 100,000
 * documents. It costs a processor for as long, so it happens when nothing was written for a while and the store has
 * grown by some share since the last time, or when it has grown manyfold. The size after the last time is kept beside
 * the store. Begun by the thread that writes cases; what fails is logged, and the store stays as it was.
 */
final class StoreCompaction {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCompaction.class);
    private static final String SIZE_AFTER = "size-after-compaction";

    private static final long LITTLE = 20_000; // changes to be done while writers wait: a batch of cases or two
    private static final int MOST_STRETCHES = 20; // who writes faster than we copy waits in the end

    private final StoreGenerations store;
    private final Path folder;
    private final Rules rules;
    private long lookedAt = System.nanoTime();
    private boolean lacksRoom;
    private Thread running = Thread.ofPlatform().unstarted(() -> {});

    /**
     * When to compact.
     *
     * @param idle      how long nothing must have been written, so that nobody is slowed down
     * @param growth    by which factor the store must have grown since the last compaction, when idle
     * @param much      the same, while documents come without a pause
     * @param least     bytes of growth that are not worth the work
     * @param leastMuch bytes of growth that are borne while documents come without a pause
     * @param interval  how long a look at the files holds
     */
    record Rules(Duration idle, double growth, double much, long least, long leastMuch, Duration interval) {
        private static final long MEBIBYTE = 1024L * 1024;

        /**
         * When idle, half of what the store may have above its budget. While documents come, what 100,000 documents take
         * by themselves is borne, because the copy takes a processor away from them.
         */
        static final Rules USUAL = new Rules(Duration.ofMinutes(1), 1.25, 3, 256 * MEBIBYTE, 12_000 * MEBIBYTE,
                Duration.ofSeconds(10));

        boolean ask(long size, long after, Duration quiet) {
            long grown = size - after;
            return grown > least && size > growth * after && quiet.compareTo(idle) >= 0
                    || grown > leastMuch && size > much * after;
        }
    }

    /** For a store on disk. */
    StoreCompaction(StoreGenerations store, Rules rules) {
        this.store = store;
        this.folder = store.container().getContainerPath();
        this.rules = rules;
    }

    /** Begins to compact where the rules ask for it, beside everything else: it ends when the last old reader does. */
    void begin(Duration quiet) {
        if (System.nanoTime() - lookedAt >= rules.interval().toNanos() && !running.isAlive()) {
            lookedAt = System.nanoTime();
            running = Thread.ofPlatform().name("graph-compaction").daemon(true).start(() -> perform(quiet));
        }
    }

    /** Compacts now where the rules ask for it; says whether it did. One at a time for a store. */
    boolean perform(Duration quiet) {
        synchronized (store) {
            long began = System.nanoTime();
            try {
                long before = size();
                if (!rules.ask(before, sizeAfterLast(), quiet) || !hasRoom(before) || !compact()) {
                    return false;
                }
                long after = size();
                Files.writeString(folder.resolve(SIZE_AFTER), Long.toString(after));
                LOG.info("compacted the graph from {} to {} MB in {} s", before >> 20, after >> 20,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
                return true;
            } catch (IOException | RuntimeException e) {
                LOG.error("compacting the graph failed; it is whole, as it was", e);
                return false;
            }
        }
    }

    private boolean compact() throws IOException {
        DatasetGraphTDB old = store.newest();
        try (NextGeneration next = new NextGeneration(old)) {
            try {
                if (!copy(old, next)) {
                    LOG.info("the graph was closed while it was compacted, and stays as it is");
                    return false;
                }
                for (int i = 0; i < MOST_STRETCHES; i++) {
                    store.betweenWriters(next::turn);
                    if (next.catchUp() <= LITTLE) {
                        break;
                    }
                }
                store.betweenWriters(() -> {
                    store.record(null);
                    next.turn();
                    next.catchUp();
                    store.change(next.takePlace());
                });
            } finally {
                store.betweenWriters(() -> store.record(null));
            }
        }
        remove(old);
        return true;
    }

    private boolean copy(DatasetGraphTDB old, NextGeneration next) throws IOException {
        store.betweenWriters(() -> {
            old.begin(TxnType.READ);
            store.record(next.log());
        });
        try {
            return next.take(old, store::isClosed);
        } finally {
            old.end();
        }
    }

    /** When the last who read in it is done. */
    private static void remove(DatasetGraphTDB old) {
        old.getTxnSystem().getTxnMgr().startExclusiveMode();
        StoreConnection.release(old.getLocation());
        IO.deleteAll(Path.of(old.getLocation().getDirectoryPath()));
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
