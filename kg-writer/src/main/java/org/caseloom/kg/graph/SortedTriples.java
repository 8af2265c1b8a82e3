package org.caseloom.kg.graph;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * The triples of a TDB2 store, changed many at a time: each index gets them in its own order, as Jena's bulk loader
 * does it, so that a block is visited once and not once a triple. Within the caller's write transaction, which belongs
 * to one thread.
 */
final class SortedTriples {
    private static final int COLUMNS = 3;

    private final NodeTupleTable table;
    private final NodeTable nodes;

    SortedTriples(DatasetGraphTDB store) {
        table = store.getTripleTable().getNodeTupleTable();
        nodes = table.getNodeTable();
    }

    void add(Collection<Triple> triples) {
        change(triples, nodes::getAllocateNodeId, RangeIndex::insert);
    }

    /** What is not there is passed over. */
    void remove(Collection<Triple> triples) {
        change(triples, nodes::getNodeIdForNode, RangeIndex::delete);
    }

    private void change(Collection<Triple> triples, Function<Node, NodeId> identify,
            BiConsumer<RangeIndex, Record> work) {
        if (triples.isEmpty()) {
            return;
        }
        long[][] rows = rows(triples, identify);
        byte[] key = new byte[COLUMNS * NodeId.SIZE];
        ByteBuffer bytes = ByteBuffer.wrap(key);
        for (TupleIndex index : table.getTupleTable().getIndexes()) {
            TupleMap order = index.getMapping();
            int first = order.getSlotIdx(0);
            int second = order.getSlotIdx(1);
            int third = order.getSlotIdx(2);
            sort(rows, first, second, third);
            RangeIndex tree = ((TupleIndexRecord) index.baseTupleIndex()).getRangeIndex();
            for (long[] row : rows) {
                bytes.putLong(0, row[first]).putLong(NodeId.SIZE, row[second]).putLong(2 * NodeId.SIZE, row[third]);
                work.accept(tree, tree.getRecordFactory().create(key.clone()));
            }
        }
    }

    /** The triples by their ids as the store writes them; without those of a node that it does not have. */
    private static long[][] rows(Collection<Triple> triples, Function<Node, NodeId> identify) {
        Map<Node, Long> known = new HashMap<>(triples.size() / 2); // the store's own cache takes longer to ask
        byte[] encoded = new byte[NodeId.SIZE];
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        Function<Node, Long> encode = node -> {
            NodeId id = identify.apply(node);
            if (NodeId.isDoesNotExist(id)) {
                return null;
            }
            NodeIdFactory.set(id, encoded);
            return buffer.getLong(0);
        };
        long[][] rows = new long[triples.size()][];
        int count = 0;
        for (Triple triple : triples) {
            Long subject = known.computeIfAbsent(triple.getSubject(), encode);
            Long predicate = known.computeIfAbsent(triple.getPredicate(), encode);
            Long object = known.computeIfAbsent(triple.getObject(), encode);
            if (subject != null && predicate != null && object != null) {
                rows[count++] = new long[]{subject, predicate, object};
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static void sort(long[][] rows, int first, int second, int third) {
        Arrays.sort(rows, (a, b) -> {
            int compared = Long.compareUnsigned(a[first], b[first]);
            if (compared == 0) {
                compared = Long.compareUnsigned(a[second], b[second]);
            }
            return compared == 0 ? Long.compareUnsigned(a[third], b[third]) : compared;
        });
    }
}
