package org.caseloom.kg.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.jobs.Stage;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Change;
import org.caseloom.kg.sink.Refusal;
import org.caseloom.kg.sink.Sink;
import org.caseloom.kg.sink.TopicIdentity;

/**
 * The graph's sink, followed by the counts: a batch is counted when it is committed. What the graph holds at the
 * start is taken from a file where that was kept of just this state; else it is counted a little at a time whenever nothing
 * is to be written, so that writing never waits for it, and until that is done the counts say that they are not whole. Used
 * by one thread.
 */
public final class CountingSink implements Sink {
    /** How long counting may hold up a batch. */
    private static final Duration SLICE = Duration.ofMillis(400);
    /** How long after a file was written the next one may be, for it takes a second for 100,000 cases. */
    private static final Duration KEPT = Duration.ofMinutes(3);
    private static final Logger LOG = LoggerFactory.getLogger(CountingSink.class);

    private final Sink graph;
    private final FactSource stored;
    private final CaseCounts counts;
    private final @Nullable CountsFile file;
    private final Runnable whenResting;
    /** The cases found at the start; null before the first opening. */
    private @Nullable List<String> found;
    /** How many of them are counted. */
    private int counted;
    private long counting;
    private boolean anew;
    /** Whether the graph may hold what is not counted: a write has failed, and what it wrote is unknown. */
    private boolean behind;
    /** What is written and not committed. */
    private final List<Runnable> uncounted = new ArrayList<>();
    /** The changes that the file knows. */
    private long kept = -1;
    private long keptAt = System.nanoTime();

    /**
     * A sink.
     *
     * @param file        where to keep counts over a stop; null for nowhere
     * @param whenResting runs on the sink's thread when nothing is to be written
     */
    public CountingSink(Sink graph, FactSource stored, CaseCounts counts, @Nullable CountsFile file,
            Runnable whenResting) {
        this.graph = graph;
        this.stored = stored;
        this.counts = counts;
        this.file = file;
        this.whenResting = whenResting;
    }

    @Override
    public String name() {
        return graph.name();
    }

    @Override
    public Duration patience() {
        return graph.patience();
    }

    @Override
    public Stage stage() {
        return graph.stage();
    }

    @Override
    public Map<Integer, Long> open(TopicIdentity topic) {
        Map<Integer, Long> offsets = graph.open(topic);
        if (found == null && !isKept()) {
            countAll();
        }
        return offsets;
    }

    /** Whether the file tells what the graph holds now. */
    private boolean isKept() {
        long began = System.nanoTime();
        if (file == null || !file.read(stored.state(), counts)) {
            return false;
        }
        found = List.of();
        kept = counts.changes();
        counts.whole(true);
        LOG.info("{} cases are counted as they were kept, {} ms after the start", counts.cases().cases(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        return true;
    }

    /** Keeps the counts for the next start, where they are new and sure; by the sink's thread, or after its end. */
    public void keep() {
        if (file != null && counts.isWhole() && !behind && counts.changes() != kept) {
            kept = counts.changes();
            keptAt = System.nanoTime();
            file.write(stored.state(), counts);
        }
    }

    private void countAll() {
        counting = System.nanoTime();
        found = stored.cases();
        counted = 0;
        counts.whole(found.isEmpty());
    }

    /** Counts for a moment. A case that has been written meanwhile is counted as it is now, one that is gone not. */
    private void countOn(List<String> cases) {
        long end = System.nanoTime() + SLICE.toNanos();
        while (counted < cases.size() && System.nanoTime() < end) {
            int next = Math.min(cases.size(), counted + FactSource.TOGETHER);
            stored.visit(cases.subList(counted, next), counts::put);
            counted = next; // only now: where the store is away, they are visited again
        }
        if (counted == cases.size()) {
            found = List.of();
            counted = 0;
            counts.whole(true);
            LOG.info("{} cases are counted {} s after the start", counts.cases().cases(),
                    Duration.ofNanos(System.nanoTime() - counting).toSeconds());
            keep();
        }
    }

    @Override
    public List<Refusal> write(Batch batch) {
        boolean sure = !behind;
        behind = true;
        List<Refusal> refusals = graph.write(batch);
        Set<Object> refused = new HashSet<>();
        refusals.forEach(refusal -> refused.add(refusal.record()));
        for (Change change : batch.changes()) {
            if (!refused.contains(change.record())) {
                uncounted.add(counting(change));
            }
        }
        behind = !sure;
        return refusals;
    }

    private Runnable counting(Change change) {
        return switch (change) {
            case Change.Replacement replacement -> putting(CaseFacts.of(replacement.content()));
            case Change.Removal removal -> removing(removal.document(), removal.revision());
        };
    }

    /** Holds what the document adds, and not the document; so does the other. */
    private Runnable putting(CaseFacts facts) {
        return () -> counts.put(facts);
    }

    private Runnable removing(String document, @Nullable Long revision) {
        return () -> counts.remove(document, revision);
    }

    @Override
    public boolean wantsCommit() {
        return graph.wantsCommit();
    }

    @Override
    public void commit() {
        boolean sure = !behind;
        behind = true;
        graph.commit();
        uncounted.forEach(Runnable::run);
        uncounted.clear();
        behind = !sure;
    }

    @Override
    public void abort() {
        behind |= !uncounted.isEmpty(); // a store that takes nothing back may have it
        uncounted.clear();
        graph.abort();
    }

    @Override
    public void settle(Map<Integer, Long> next) {
        graph.settle(next);
    }

    @Override
    public void beginAnew() {
        anew = true;
        behind = true; // cases go at the end of it that no record speaks of
        if (file != null) {
            file.delete();
            kept = -1;
        }
        graph.beginAnew();
    }

    @Override
    public void complete() {
        graph.complete();
        if (anew) { // cases may have gone that no record speaks of
            counts.clear();
            countAll();
            anew = false;
        }
        behind = false; // whatever it was, it has been written again
    }

    @Override
    public void rest() {
        graph.rest();
        if (found != null && !found.isEmpty()) {
            countOn(found);
        }
        if (System.nanoTime() - keptAt > KEPT.toNanos()) {
            keep();
        }
        whenResting.run();
    }
}
