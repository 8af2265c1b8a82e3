package org.caseloom.kg.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.jobs.Stage;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Change;
import org.caseloom.kg.sink.Refusal;
import org.caseloom.kg.sink.Sink;
import org.caseloom.kg.sink.TopicIdentity;

/**
 * The graph's sink, followed by the counts: each batch is counted when its transaction is done. Opening reads what the
 * graph holds, the first time. Used by one thread.
 */
public final class CountingSink implements Sink {
    private static final Logger LOG = LoggerFactory.getLogger(CountingSink.class);

    private final Sink graph;
    private final FactSource stored;
    private final CaseCounts counts;
    private final Runnable whenResting;
    private boolean read;
    private boolean anew;

    /**
     * A sink.
     *
     * @param whenResting runs on the sink's thread when nothing is to be written
     */
    public CountingSink(Sink graph, FactSource stored, CaseCounts counts, Runnable whenResting) {
        this.graph = graph;
        this.stored = stored;
        this.counts = counts;
        this.whenResting = whenResting;
    }

    @Override
    public String name() {
        return graph.name();
    }

    @Override
    public Stage stage() {
        return graph.stage();
    }

    @Override
    public Map<Integer, Long> open(TopicIdentity topic) {
        Map<Integer, Long> offsets = graph.open(topic);
        if (!read) {
            long began = System.nanoTime();
            stored.forEach(counts::put);
            read = true;
            LOG.info("counted {} cases in {} ms", counts.cases().cases(), (System.nanoTime() - began) / 1_000_000);
        }
        return offsets;
    }

    @Override
    public List<Refusal> write(Batch batch) {
        List<Refusal> refusals = graph.write(batch);
        Set<Object> refused = new HashSet<>();
        refusals.forEach(refusal -> refused.add(refusal.record()));
        for (Change change : batch.changes()) {
            if (!refused.contains(change.record())) {
                switch (change) {
                    case Change.Replacement replacement -> counts.put(CaseFacts.of(replacement.content()));
                    case Change.Removal removal -> counts.remove(removal.document(), removal.revision());
                }
            }
        }
        return refusals;
    }

    @Override
    public void settle(Batch batch) {
        graph.settle(batch);
    }

    @Override
    public void beginAnew() {
        graph.beginAnew();
        anew = true;
    }

    @Override
    public void complete() {
        graph.complete();
        if (anew) { // cases may have gone that no record speaks of
            counts.clear();
            stored.forEach(counts::put);
            anew = false;
        }
    }

    @Override
    public void rest() {
        graph.rest();
        whenResting.run();
    }
}
