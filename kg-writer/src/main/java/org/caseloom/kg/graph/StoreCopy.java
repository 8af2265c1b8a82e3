package org.caseloom.kg.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.changes.RDFChangesApply;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.CopyDSG;

/**
 * Fills a new TDB2 store with what another contains, then with what became different there meanwhile. The triples of
 * the default graph, which are nearly all, go in sorted, a stretch at a time ({@link SortedTriples}). Used by one
 * thread.
 */
final class StoreCopy extends RDFChangesApply {
    private static final int STRETCH = 200_000; // triples; some 60 MB while they are sorted

    private final DatasetGraphTDB copy;
    private final SortedTriples table;
    private final List<Triple> pending = new ArrayList<>();
    private boolean removing;

    StoreCopy(DatasetGraphTDB copy) {
        super(copy);
        this.copy = copy;
        table = new SortedTriples(copy);
    }

    /** All of the original as the caller's transaction sees it, unless it is told to give up; says whether it is all. */
    boolean take(DatasetGraphTDB original, BooleanSupplier giveUp) {
        return Txn.calculateWrite(copy, () -> {
            Iterator<Quad> quads = original.find();
            while (quads.hasNext() && !giveUp.getAsBoolean()) {
                Quad quad = quads.next();
                add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
            }
            flush();
            CopyDSG.copyPrefixes(original, copy);
            return !quads.hasNext();
        });
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        if (isDefault(graph)) {
            keep(false, Triple.create(subject, predicate, object));
        } else {
            super.add(graph, subject, predicate, object);
        }
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        if (isDefault(graph)) {
            keep(true, Triple.create(subject, predicate, object));
        } else {
            super.delete(graph, subject, predicate, object);
        }
    }

    /** What the original became different in, as one transaction: each would copy every block that it touches. */
    void catchUp(ChangeLog.Stretch stretch) throws IOException {
        copy.begin(TxnType.WRITE);
        try {
            stretch.replay(this);
            flush();
            copy.commit();
        } finally {
            pending.clear();
            copy.end();
        }
    }

    private static boolean isDefault(Node graph) {
        return graph == null || Quad.isDefaultGraph(graph);
    }

    private void keep(boolean remove, Triple triple) {
        if (remove != removing || pending.size() == STRETCH) {
            flush();
            removing = remove;
        }
        pending.add(triple);
    }

    private void flush() {
        if (removing) {
            table.remove(pending);
        } else {
            table.add(pending);
        }
        pending.clear();
    }
}
