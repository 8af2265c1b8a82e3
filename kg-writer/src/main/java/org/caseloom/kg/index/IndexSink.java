package org.caseloom.kg.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 * Keeps the entries of the index. Offsets are kept per index: one that was made anew is filled from the first record.
 * They are saved after the entries, so a crash in between writes some entries again, which changes nothing. Used by one
 * thread.
 */
public final class IndexSink implements Sink {
    private static final String GROUP = "caseloom-index-";

    private final ElasticsearchClient client;
    private final OffsetStore offsets;
    private final BulkWriter writer;
    private @Nullable Place place;

    public IndexSink(ElasticsearchClient client, OffsetStore offsets) {
        this.client = client;
        this.offsets = offsets;
        this.writer = new BulkWriter(client);
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Stage stage() {
        return Stage.INDEXED;
    }

    @Override
    public Map<Integer, Long> open(TopicIdentity topic) {
        Place opened = new Place(GROUP + CaseIndexSetup.ensure(client).uuid(), topic);
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
    public void settle(Batch batch) {
        Place settled = Objects.requireNonNull(place, "not opened");
        offsets.save(settled.group(), settled.topic(), batch.next());
    }

    @Override
    public void rest() {
        // settling keeps everything
    }

    /** In place: an entry is replaced by the same revision. What the topic lacks stays until somebody deletes it. */
    @Override
    public void beginAnew() {
        Place opened = Objects.requireNonNull(place, "not opened");
        Map<Integer, Long> beginning = new HashMap<>(offsets.load(opened.group(), opened.topic()));
        beginning.replaceAll((partition, offset) -> 0L);
        offsets.save(opened.group(), opened.topic(), beginning);
    }

    @Override
    public void complete() {
        // everything is in its place
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

    private record Place(String group, TopicIdentity topic) {}
}
