package org.caseloom.kg.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TDB2 store that can be compacted while others read and write: a transaction begins, works and ends in the generation
 * of files that was the newest when it began. Jena's own dataset looks the generation up at each call instead, so a
 * reader under whom it switches reads from a generation in which it has begun nothing, and never ends what it began in
 * the other. One thread writes at a time, as in TDB2; what it changes while a copy is made goes into a {@link ChangeLog}
 * as well. Thread-safe; a transaction belongs to its thread. One that might become a writing one is one from its
 * beginning.
 */
public final class StoreGenerations extends DatasetGraphWrapper {
    private static final Logger LOG = LoggerFactory.getLogger(StoreGenerations.class);
    private static final String GENERATION = "Data-\\d+";

    private final DatasetGraphSwitchable container;
    private final ThreadLocal<@Nullable Held> held = new ThreadLocal<>();
    private final Semaphore writing = new Semaphore(1, true);
    private @Nullable ChangeLog log; // only for who holds the right to write
    private volatile boolean closed;

    /**
     * A transaction of a thread.
     *
     * @param generation where it was begun
     * @param view       the same, or what writes changes down besides
     * @param log        where they are written down, if they are
     */
    private record Held(DatasetGraphTDB generation, DatasetGraph view, boolean writes, @Nullable ChangeLog log) {}

    /** Something done with files. */
    @FunctionalInterface
    interface Work {
        void perform() throws IOException;
    }

    private StoreGenerations(DatasetGraphSwitchable container) {
        super(null, container.getContext());
        this.container = container;
    }

    /** The store in this folder, which nobody else may have open; made where there is none. */
    public static Dataset open(Path folder) {
        removeOld(folder);
        return DatasetFactory
                .wrap(new StoreGenerations(
                        (DatasetGraphSwitchable) DatabaseMgr.connectDatasetGraph(folder.toString())));
    }

    /** Jena's own view of it. */
    DatasetGraphSwitchable container() {
        return container;
    }

    /** The generation that transactions begin in now. */
    DatasetGraphTDB newest() {
        return (DatasetGraphTDB) container.get();
    }

    /** Whether nobody needs a smaller copy any more. */
    boolean isClosed() {
        return closed;
    }

    /** Whether somebody waits for who writes now. */
    boolean isAwaited() {
        return writing.hasQueuedThreads();
    }

    /** Does this while nobody writes; in a thread that does not. */
    void betweenWriters(Work work) throws IOException {
        writing.acquireUninterruptibly();
        try {
            work.perform();
        } finally {
            writing.release();
        }
    }

    /** Where to write down what is changed from now on; null to end it. Between writers. */
    void record(@Nullable ChangeLog next) {
        log = next;
    }

    /** Lets transactions begin in this generation from now on. Between writers. */
    void change(DatasetGraphTDB next) {
        container.set(next);
    }

    /** Changes triples of the default graph, many at a time; within a writing transaction. */
    void edit(Collection<Triple> removed, Collection<Triple> added) {
        Held transaction = held.get();
        if (transaction == null || !transaction.writes()) {
            throw new JenaTransactionException("not in a writing transaction");
        }
        SortedTriples table = new SortedTriples(transaction.generation());
        table.remove(removed);
        table.add(added);
        if (transaction.log() != null) {
            transaction.log().remove(removed);
            transaction.log().add(added);
        }
    }

    /** The generation of this thread's transaction; the newest outside of one. */
    @Override
    public DatasetGraph get() {
        Held transaction = held.get();
        return transaction == null ? container : transaction.view();
    }

    @Override
    public void begin() {
        begin(TxnType.READ_PROMOTE);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (held.get() != null) {
            throw new JenaTransactionException("this thread is in a transaction already");
        }
        switch (type) {
            case READ -> beginReading();
            case WRITE, READ_PROMOTE, READ_COMMITTED_PROMOTE -> beginWriting();
        }
    }

    /**
     * A generation that nobody will use any more is locked for ever, and to begin there would be to wait for ever. So a
     * place among those who keep it from being locked comes first; where it cannot be had, a newer one is there already.
     */
    private void beginReading() {
        while (!isBegunIn(newest())) {
            Thread.onSpinWait();
        }
    }

    private boolean isBegunIn(DatasetGraphTDB generation) {
        TransactionCoordinator transactions = generation.getTxnSystem().getTxnMgr();
        if (!transactions.tryNonExclusiveMode(false)) {
            return false;
        }
        try {
            generation.begin(TxnType.READ);
            held.set(new Held(generation, generation, false, null));
            return true;
        } finally {
            transactions.finishNonExclusiveMode();
        }
    }

    /** Who has the right to write can rely on the generation: it is changed between writers. */
    private void beginWriting() {
        writing.acquireUninterruptibly();
        boolean begun = false;
        try {
            DatasetGraphTDB generation = newest();
            generation.begin(TxnType.WRITE);
            if (log != null) {
                log.begin();
            }
            held.set(new Held(generation, log == null ? generation : log.following(generation), true, log));
            begun = true;
        } finally {
            if (!begun) {
                writing.release();
            }
        }
    }

    @Override
    public void commit() {
        ending(DatasetGraph::commit, true);
    }

    @Override
    public void abort() {
        ending(DatasetGraph::abort, false);
    }

    @Override
    public void end() {
        ending(DatasetGraph::end, false);
    }

    private void ending(Consumer<DatasetGraph> end, boolean commits) {
        Held transaction = held.get();
        if (transaction == null) {
            end.accept(container);
            return;
        }
        boolean ended = false;
        try {
            end.accept(transaction.generation());
            ended = true;
        } finally {
            if (!transaction.generation().isInTransaction()) { // nearly always, even where ending fails
                held.remove();
                if (transaction.writes()) {
                    endWriting(transaction, commits && ended);
                }
            }
        }
    }

    private void endWriting(Held transaction, boolean committed) {
        if (transaction.log() != null) {
            transaction.log().end(committed);
        }
        writing.release();
    }

    /** Others may be reading; a compaction gives up. */
    @Override
    public void close() {
        closed = true;
        container.close();
    }

    /** A view that may outlive a transaction: what it shows is looked up in each. */
    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    /** What a compaction left that was killed after its work but before it cleaned up. */
    private static void removeOld(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> generations = list(folder, GENERATION);
        for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) {
            LOG.info("removing {}, which {} has replaced", old, generations.getLast().getFileName());
            list(old, ".*").forEach(StoreGenerations::delete);
            delete(old);
        }
    }

    /** By their number. */
    private static List<Path> list(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
