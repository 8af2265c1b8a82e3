package org.caseloom.kg.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
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
 * A TDB2 store whose readers can go on while it is compacted: a reading transaction begins, reads and ends in the
 * generation of files that was the newest when it began. Jena's own dataset looks the generation up at each call
 * instead, so a reader under whom it switches reads from a generation in which it has begun nothing, never ends what it
 * began in the other, and the compaction waits for that end for ever. Writers need none of this: compaction keeps them
 * waiting while it works. Thread-safe; a transaction belongs to its thread.
 */
public final class StoreGenerations extends DatasetGraphWrapper {
    private static final Logger LOG = LoggerFactory.getLogger(StoreGenerations.class);
    private static final String GENERATION = "Data-\\d+";

    private final DatasetGraphSwitchable container;
    private final ThreadLocal<@Nullable DatasetGraphTDB> held = new ThreadLocal<>();

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

    /** Jena's own view of it, which is what compaction takes. */
    DatasetGraphSwitchable container() {
        return container;
    }

    /** The generation that this thread reads in; else whatever is the newest, for writers. */
    @Override
    public DatasetGraph get() {
        DatasetGraph reading = held.get();
        return reading == null ? container : reading;
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
        switch (type) {
            case READ -> beginReading();
            case WRITE, READ_PROMOTE, READ_COMMITTED_PROMOTE -> get().begin(type);
        }
    }

    /**
     * A generation that nobody will use any more is locked for ever, and to begin there would be to wait for ever. So a
     * place among those who keep it from being locked comes first; where it cannot be had, a newer one is there already.
     */
    private void beginReading() {
        while (!isBegunIn((DatasetGraphTDB) container.get())) {
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
            held.set(generation);
            return true;
        } finally {
            transactions.finishNonExclusiveMode();
        }
    }

    @Override
    public void commit() {
        ending(DatasetGraph::commit);
    }

    @Override
    public void abort() {
        ending(DatasetGraph::abort);
    }

    @Override
    public void end() {
        ending(DatasetGraph::end);
    }

    private void ending(Consumer<DatasetGraph> end) {
        DatasetGraph dataset = get();
        held.remove(); // whatever becomes of it: Jena's transactions are over even where ending fails
        end.accept(dataset);
    }

    /** Others may be reading. */
    @Override
    public void close() {
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
