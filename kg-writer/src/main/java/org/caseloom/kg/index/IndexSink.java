package org.caseloom.kg.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Stage;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Change;
import org.caseloom.kg.sink.OffsetStore;
import org.caseloom.kg.sink.Refusal;
import org.caseloom.kg.sink.Sink;
import org.caseloom.kg.sink.TopicIdentity;

/**
 * Keeps the entries of the index. Offsets are kept per index: one that was made anew is filled from the first record,
 * and searched when it has everything.
 * They are saved after the entries, so a crash in between writes some entries again, which changes nothing. Used by one
 * thread.
 */
public final class IndexSink implements Sink {
    /** Small batches cost the index little, and a search is to find what came. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String GROUP = "caseloom-index-";

    /** How long searches that began in an index may take after another one is searched. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CaseIndices indices;
    private final OffsetStore offsets;
    private final BulkWriter writer;
    private @Nullable Place place;
    private boolean leftovers;
    private long completed;

    /** A sink that makes indices without replicas: one server has nowhere to put them. */
    public IndexSink(ElasticsearchClient client, OffsetStore offsets) {
        this.indices = new CaseIndices(client, 0);
        this.offsets = offsets;
        this.writer = new BulkWriter(client);
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Stage stage() {
        return Stage.INDEXED;
    }

    @Override
    public Map<Integer, Long> open(TopicIdentity topic) {
        IndexIdentity index = indices.written();
        Place opened = new Place(GROUP + index.uuid(), topic, index);
        place = opened;
        return offsets.load(opened.group(), topic);
    }

    @Override
    public List<Refusal> write(Batch batch) {
        List<Refusal> refusals = new ArrayList<>();
        List<IndexOperation> operations = new ArrayList<>();
        for (Change change : newest(batch.changes())) {
            try {
                operations.add(IndexOperation.of(change));
            } catch (RuntimeException e) {
                refusals.add(new Refusal(change.record(), new CaseloomException(ErrorCode.INDEX_REFUSED,
                        "revision " + change.revision() + " of " + change.document() + ": " + e.getMessage(), e)));
            }
        }
        writer.write(operations, refusals);
        return refusals;
    }

    @Override
    public boolean wantsCommit() {
        return true; // it has been stored already
    }

    @Override
    public void commit() {
        // what was written is stored
    }

    @Override
    public void abort() {
        // what was written stays
    }

    @Override
    public void settle(Map<Integer, Long> next) {
        Place settled = opened();
        offsets.save(settled.group(), settled.topic(), next);
    }

    /** Into an index of its own; the old one serves until that has everything. */
    @Override
    public void beginAnew() {
        indices.begin();
    }

    @Override
    public void complete() {
        leftovers = indices.serve(opened().index());
        completed = System.nanoTime();
    }

    @Override
    public void rest() {
        if (leftovers && System.nanoTime() - completed > GRACE.toNanos()) {
            indices.removeOthers(opened().index());
            leftovers = false;
        }
    }

    private Place opened() {
        return Objects.requireNonNull(place, "not opened");
    }

    /**
     * The change that counts for each document. A bulk request gives no order to operations on one document when some
     * are tried again, so each may occur only once.
     */
    static Collection<Change> newest(List<Change> changes) {
        Map<String, Change> newest = new LinkedHashMap<>();
        for (Change change : changes) {
            newest.merge(change.document(), change, (earlier, later) -> outdated(later, earlier) ? earlier : later);
        }
        return newest.values();
    }

    private static boolean outdated(Change later, Change earlier) {
        Long laterRevision = later.revision();
        Long earlierRevision = earlier.revision();
        return laterRevision != null && earlierRevision != null && laterRevision < earlierRevision;
    }

    private record Place(String group, TopicIdentity topic, IndexIdentity index) {}
}
