package org.caseloom.kg.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

import org.caseloom.kg.reconciliation.Copy;

/**
 * A TDB2 store in this process. Others may write their own graphs to the
 * same dataset. Thread-safe as that is.
 */
public final class Tdb2Store implements GraphStore {
    private final DatasetGraph dataset;
    private final @Nullable StoreCompaction compaction;

    /** A store that only grows. */
    public Tdb2Store(Dataset dataset) {
        this(dataset, null);
    }

    /**
     * A store that is compacted by these rules, where it lies on disk and its readers keep to their generation: where
     * {@link StoreGenerations} has opened it.
     */
    Tdb2Store(Dataset dataset, StoreCompaction.@Nullable Rules rules) {
        this.dataset = dataset.asDatasetGraph();
        compaction = rules != null && this.dataset instanceof StoreGenerations generations
                && generations.container().hasContainerPath()
                        ? new StoreCompaction(generations, rules)
                        : null;
    }

    /** A store that is compacted by {@link StoreCompaction.Rules#USUAL}. */
    public static Tdb2Store compacted(Dataset dataset) {
        return new Tdb2Store(dataset, StoreCompaction.Rules.USUAL);
    }

    @Override
    public void keepHouse(Duration quiet) {
        if (compaction != null) {
            compaction.begin(quiet);
        }
    }

    @Override
    public List<Triple> about(Node graph, Collection<Node> subjects, Node property) {
        return Txn.calculateRead(dataset, () -> {
            Graph read = graph(graph);
            List<Triple> found = new ArrayList<>();
            for (Node subject : subjects) {
                read.find(subject, property, Node.ANY).forEachRemaining(found::add);
            }
            return found;
        });
    }

    @Override
    public Set<Triple> contents(Node graph) {
        return Txn.calculateRead(dataset,
                () -> graph(graph).stream(Node.ANY, Node.ANY, Node.ANY).collect(Collectors.toSet()));
    }

    @Override
    public void edit(List<GraphEdit> edits) {
        Txn.executeWrite(dataset, () -> edits.forEach(this::apply));
    }

    @Override
    public void begin() {
        if (!dataset.isInTransaction()) {
            dataset.begin(TxnType.WRITE);
        }
    }

    @Override
    public boolean isAwaited() {
        return !(dataset instanceof StoreGenerations generations) || generations.isAwaited();
    }

    @Override
    public void commit() {
        if (dataset.isInTransaction()) {
            dataset.commit();
            dataset.end();
        }
    }

    @Override
    public void abort() {
        if (dataset.isInTransaction()) {
            dataset.abort();
            dataset.end();
        }
    }

    @Override
    public void forEach(Consumer<Copy> visitor) {
        Txn.executeRead(dataset, () -> {
            Graph cases = dataset.getDefaultGraph();
            Map<String, String> releases = new HashMap<>(); // one string for the many cases of a release
            ExtendedIterator<Triple> revisions = cases.find(Node.ANY, CaseTerms.REVISION, Node.ANY);
            try {
                while (revisions.hasNext()) {
                    Triple revision = revisions.next();
                    String release = releases.computeIfAbsent(release(cases, revision.getSubject()), own -> own);
                    visitor.accept(new Copy(CaseIris.document(revision.getSubject().getURI()),
                            Long.parseLong(revision.getObject().getLiteralLexicalForm()), release));
                }
            } finally {
                revisions.close();
            }
        });
    }

    private void apply(GraphEdit edit) {
        if (Quad.isDefaultGraph(edit.graph()) && dataset instanceof StoreGenerations generations) {
            generations.edit(edit.removed(), edit.added());
        } else if (Quad.isDefaultGraph(edit.graph())
                && DatasetGraphWrapper.unwrap(dataset) instanceof DatasetGraphTDB written) {
            SortedTriples table = new SortedTriples(written);
            table.remove(edit.removed());
            table.add(edit.added());
        } else {
            Graph graph = graph(edit.graph());
            edit.removed().forEach(graph::delete);
            edit.added().forEach(graph::add);
        }
    }

    private Graph graph(Node name) {
        return Quad.isDefaultGraph(name) ? dataset.getDefaultGraph() : dataset.getGraph(name);
    }

    private static String release(Graph graph, Node caseNode) {
        ExtendedIterator<Triple> found = graph.find(caseNode, CaseTerms.RELEASE, Node.ANY);
        try {
            return found.hasNext() ? CaseIris.release(found.next().getObject().getURI()) : "";
        } finally {
            found.close();
        }
    }
}
