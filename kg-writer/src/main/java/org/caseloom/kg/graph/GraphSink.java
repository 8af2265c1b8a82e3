package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Stage;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Change;
import org.caseloom.kg.sink.Refusal;
import org.caseloom.kg.sink.Sink;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.sink.UnavailableException;

/**
 * Keeps the cases in the default graph of a dataset: a batch is one transaction, with the offsets in it. An older
 * revision than the stored one is passed over, the same or a newer one replaces it. Used by one thread.
 *
 * <p>Where a batch fails but the store still takes writes, each document is tried alone, and those that fail alone are
 * refused; where the store takes nothing, the batch waits.
 */
public final class GraphSink implements Sink {
    private static final Logger LOG = LoggerFactory.getLogger(GraphSink.class);

    private final DatasetGraph dataset;
    private @Nullable TopicIdentity topic;
    private Map<Integer, Long> reported = Map.of();
    private Map<Integer, Long> stored = Map.of();

    public GraphSink(Dataset dataset) {
        this.dataset = dataset.asDatasetGraph();
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public Stage stage() {
        return Stage.WRITTEN;
    }

    @Override
    public Map<Integer, Long> open(TopicIdentity opened) {
        topic = opened;
        reported = Txn.calculateRead(dataset, () -> offsets().reported());
        stored = reported;
        return reported;
    }

    @Override
    public List<Refusal> write(Batch batch) {
        List<Refusal> refusals = new ArrayList<>();
        List<Projected> projected = project(batch.changes(), refusals);
        try {
            Txn.executeWrite(dataset, () -> {
                projected.forEach(this::apply);
                offsets().store(batch.next(), reported);
            });
            stored = reported;
        } catch (RuntimeException e) {
            LOG.warn("the graph did not take a batch of {} documents; trying each alone", projected.size(), e);
            checkThatStoreTakesWrites();
            writeEachAlone(projected, refusals);
            Txn.executeWrite(dataset, () -> offsets().store(batch.next(), reported));
            stored = reported;
        }
        return refusals;
    }

    @Override
    public void settle(Batch batch) {
        Map<Integer, Long> settled = new HashMap<>(reported);
        settled.putAll(batch.next());
        reported = Map.copyOf(settled);
    }

    /** The next batch keeps what was reported of this one; where none comes, the next start would write it again. */
    @Override
    public void rest() {
        if (!stored.equals(reported)) {
            Map<Integer, Long> settled = reported;
            try {
                Txn.executeWrite(dataset, () -> offsets().store(settled, settled));
            } catch (RuntimeException e) {
                throw new UnavailableException("the graph store takes no writes: " + e.getMessage(), e);
            }
            stored = settled;
        }
    }

    private static List<Projected> project(List<Change> changes, List<Refusal> refusals) {
        List<Projected> projected = new ArrayList<>(changes.size());
        for (Change change : changes) {
            switch (change) {
                case Change.Removal removal -> projected.add(new Projected(removal, Set.of()));
                case Change.Replacement replacement -> {
                    try {
                        projected.add(new Projected(replacement, GraphProjection.project(replacement.content())));
                    } catch (RuntimeException e) {
                        refusals.add(refusal(replacement, e));
                    }
                }
            }
        }
        return projected;
    }

    private void apply(Projected projected) {
        Change change = projected.change();
        Node caseNode = GraphProjection.caseNode(change.document());
        CaseTree tree = new CaseTree(dataset.getDefaultGraph(), caseNode);
        OptionalLong stored = tree.revision();
        Long revision = change.revision();
        if (stored.isPresent() && revision != null && revision < stored.getAsLong()) {
            LOG.debug("passing over revision {} of {}: revision {} is there", revision, change.document(), stored);
            return;
        }
        switch (change) {
            case Change.Removal _ -> tree.remove();
            case Change.Replacement _ when stored.isPresent() -> tree.replace(projected.triples());
            case Change.Replacement _ -> projected.triples().forEach(tree.graph()::add);
        }
    }

    private void writeEachAlone(List<Projected> projected, List<Refusal> refusals) {
        for (Projected document : projected) {
            try {
                Txn.executeWrite(dataset, () -> apply(document));
            } catch (RuntimeException e) {
                refusals.add(refusal(document.change(), e));
            }
        }
    }

    private void checkThatStoreTakesWrites() {
        try {
            Txn.executeWrite(dataset, () -> offsets().tryWriting());
        } catch (RuntimeException e) {
            throw new UnavailableException("the graph store takes no writes: " + e.getMessage(), e);
        }
    }

    private GraphOffsets offsets() {
        return new GraphOffsets(dataset.getGraph(GraphOffsets.GRAPH), Objects.requireNonNull(topic, "not opened"));
    }

    private static Refusal refusal(Change change, RuntimeException reason) {
        return new Refusal(change.record(), new CaseloomException(ErrorCode.GRAPH_REFUSED,
                "revision " + change.revision() + " of " + change.document() + ": " + reason.getMessage(), reason));
    }

    private record Projected(Change change, Set<Triple> triples) {}
}
