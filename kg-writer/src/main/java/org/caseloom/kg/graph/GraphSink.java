package org.caseloom.kg.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
 * Keeps the cases in the graph of a store: batches are written in one transaction until it is committed, with the
 * offsets in it and with what followers of the cases write along. An older revision than the stored one is passed over,
 * the same or a newer one replaces it. Used by one thread, the only one that writes cases; so what is stored can be read
 * before the transaction begins.
 *
 * <p>Where a batch fails but the store still takes writes, each document is tried alone, and those that fail alone are
 * refused; where the store takes nothing, the batch waits. Where others were in the same transaction, they go back with
 * it and are read again, and until the batch has passed, each is a transaction of its own.
 */
public final class GraphSink implements Sink {
    /** For a store that commits each batch: 100 documents take 400 KB of disk a document, 1,000 take 93 (SPEED.md). */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(GraphSink.class);

    private final GraphStore store;
    private final List<CaseFollower> followers;
    private @Nullable TopicIdentity topic;
    private Map<Integer, Long> reported = Map.of();
    private Map<Integer, Long> stored = Map.of();
    private Set<String> leftover = Set.of();
    private long wrote = System.nanoTime();
    private @Nullable OpenTransaction open;
    /** The end of a batch that failed together with others and has not passed yet; none where all is well. */
    private Map<Integer, Long> failed = Map.of();

    public GraphSink(GraphStore store) {
        this(store, List.of());
    }

    public GraphSink(GraphStore store, List<CaseFollower> followers) {
        this.store = store;
        this.followers = List.copyOf(followers);
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Stage stage() {
        return Stage.WRITTEN;
    }

    @Override
    public Map<Integer, Long> open(TopicIdentity opened) {
        if (!opened.equals(topic)) {
            failed = Map.of();
        }
        topic = opened;
        reported = offsets().reported();
        stored = reported;
        return reported;
    }

    @Override
    public List<Refusal> write(Batch batch) {
        List<Refusal> refusals = new ArrayList<>();
        List<Planned> plan = plan(project(batch.changes(), refusals));
        GraphEdit progress = offsets().storing(batch.next(), reported);
        boolean others = open != null;
        try {
            if (failed.isEmpty()) {
                store.begin();
                open = OpenTransaction.with(open, batch.changes().size());
            }
            store.edit(edits(plan.stream().map(Planned::tree).toList(), progress));
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            abort();
            if (others) {
                failed = batch.next();
                throw new UnavailableException("the graph did not take a batch after others in the same transaction; "
                        + "they are written again, each in its own: " + e.getMessage(), e);
            }
            LOG.warn("the graph did not take a batch of {} documents; trying each alone", plan.size(), e);
            checkThatStoreTakesWrites();
            writeEachAlone(plan, refusals);
            store.edit(List.of(progress));
        }
        if (!leftover.isEmpty()) {
            batch.changes().forEach(change -> leftover.remove(change.document()));
        }
        if (failed.entrySet().stream().allMatch(end -> batch.next().getOrDefault(end.getKey(), 0L) >= end.getValue())) {
            failed = Map.of();
        }
        stored = reported;
        return refusals;
    }

    @Override
    public boolean wantsCommit() {
        return open == null || open.isEnough() || store.isAwaited();
    }

    @Override
    public void commit() {
        try {
            store.commit();
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnavailableException("the graph store did not commit: " + e.getMessage(), e);
        }
        open = null;
        wrote = System.nanoTime();
        store.keepHouse(Duration.ZERO);
    }

    @Override
    public void abort() {
        open = null;
        store.abort();
    }

    @Override
    public void settle(Map<Integer, Long> next) {
        Map<Integer, Long> settled = new HashMap<>(reported);
        settled.putAll(next);
        reported = Map.copyOf(settled);
    }

    /** In place. A case that the topic lacks is gone when it was read to its end; a crash before leaves it there. */
    @Override
    public void beginAnew() {
        Set<String> there = new HashSet<>();
        store.forEach(copy -> there.add(copy.document()));
        store.edit(List.of(offsets().forgetting()));
        failed = Map.of();
        leftover = there;
    }

    @Override
    public void complete() {
        List<CaseChange> gone = new ArrayList<>();
        for (Map.Entry<Node, Set<Triple>> tree : CaseTrees
                .read(store, leftover.stream().map(GraphProjection::caseNode).toList()).entrySet()) {
            gone.add(new CaseChange(tree.getKey(), tree.getValue(), Set.of()));
        }
        if (!gone.isEmpty()) {
            LOG.info("{} cases that the topic lacks are taken out of the graph", gone.size());
            store.edit(edits(gone));
        }
        leftover = Set.of();
    }

    /** The next batch keeps what was reported of this one; where none comes, the next start would write it again. */
    @Override
    public void rest() {
        if (!stored.equals(reported)) {
            Map<Integer, Long> settled = reported;
            try {
                store.edit(List.of(offsets().storing(settled, settled)));
            } catch (UnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new UnavailableException("the graph store takes no writes: " + e.getMessage(), e);
            }
            stored = settled;
        }
        store.keepHouse(Duration.ofNanos(System.nanoTime() - wrote));
    }

    /** The documents' triples, made on all processors; in the order of the changes. */
    private static List<Projected> project(List<Change> changes, List<Refusal> refusals) {
        List<Projected> projected = new ArrayList<>(changes.size());
        for (Projected each : changes.parallelStream().map(GraphSink::project).toList()) {
            if (each.fault() == null) {
                projected.add(each);
            } else {
                refusals.add(refusal(each.change(), each.fault()));
            }
        }
        return projected;
    }

    private static Projected project(Change change) {
        try {
            return new Projected(change, switch (change) {
                case Change.Removal _ -> Set.of();
                case Change.Replacement replacement -> GraphProjection.project(replacement.content());
            }, null);
        } catch (RuntimeException e) {
            return new Projected(change, Set.of(), e);
        }
    }

    /** What is to become of each case, after all changes that the batch has for it. */
    private List<Planned> plan(List<Projected> projected) {
        Set<Node> cases = new LinkedHashSet<>();
        projected.forEach(each -> cases.add(each.caseNode()));
        Map<Node, Set<Triple>> trees = CaseTrees.read(store, cases);
        Map<Node, Planned> plan = new LinkedHashMap<>();
        for (Projected next : projected) {
            Node caseNode = next.caseNode();
            Planned earlier = plan.get(caseNode);
            Set<Triple> before = trees.getOrDefault(caseNode, Set.of());
            if (!outdated(next.change(), earlier == null ? before : earlier.tree().after())) {
                plan.put(caseNode, new Planned(next.change(), new CaseChange(caseNode, before, next.triples())));
            }
        }
        return List.copyOf(plan.values());
    }

    private static boolean outdated(Change change, Set<Triple> tree) {
        OptionalLong there = CaseTrees.revision(tree);
        Long revision = change.revision();
        boolean outdated = there.isPresent() && revision != null && revision < there.getAsLong();
        if (outdated) {
            LOG.debug("passing over revision {} of {}: revision {} is there", revision, change.document(), there);
        }
        return outdated;
    }

    private List<GraphEdit> edits(List<CaseChange> changes, GraphEdit... more) {
        List<GraphEdit> edits = new ArrayList<>();
        edits.add(CaseChange.edit(changes));
        for (CaseFollower follower : followers) {
            edits.addAll(follower.follow(changes, store));
        }
        edits.addAll(List.of(more));
        return edits;
    }

    private void writeEachAlone(List<Planned> plan, List<Refusal> refusals) {
        for (Planned document : plan) {
            try {
                store.edit(edits(List.of(document.tree())));
            } catch (UnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                refusals.add(refusal(document.change(), e));
            }
        }
    }

    private void checkThatStoreTakesWrites() {
        try {
            offsets().tryWriting();
        } catch (RuntimeException e) {
            throw new UnavailableException("the graph store takes no writes: " + e.getMessage(), e);
        }
    }

    private GraphOffsets offsets() {
        return new GraphOffsets(store, Objects.requireNonNull(topic, "not opened"));
    }

    private static Refusal refusal(Change change, RuntimeException reason) {
        return new Refusal(change.record(), new CaseloomException(ErrorCode.GRAPH_REFUSED,
                "revision " + change.revision() + " of " + change.document() + ": " + reason.getMessage(), reason));
    }

    private record Projected(Change change, Set<Triple> triples, @Nullable RuntimeException fault) {
        Node caseNode() {
            return GraphProjection.caseNode(change.document());
        }
    }

    private record Planned(Change change, CaseChange tree) {}
}
