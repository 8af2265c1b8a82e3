package org.caseloom.kg.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.util.iterator.ExtendedIterator;

import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.reconciliation.CopySource;

/** The cases that the graph holds, read in one transaction. Thread-safe as the dataset is. */
public record StoredCases(Dataset dataset) implements CopySource {
    @Override
    public void forEach(Consumer<Copy> visitor) {
        Txn.executeRead(dataset, () -> {
            Graph graph = dataset.asDatasetGraph().getDefaultGraph();
            Map<String, String> releases = new HashMap<>(); // one string for the many cases of a release
            ExtendedIterator<Triple> revisions = graph.find(Node.ANY, CaseTerms.REVISION, Node.ANY);
            try {
                while (revisions.hasNext()) {
                    Triple revision = revisions.next();
                    String release = releases.computeIfAbsent(release(graph, revision.getSubject()), own -> own);
                    visitor.accept(new Copy(CaseIris.document(revision.getSubject().getURI()),
                            Long.parseLong(revision.getObject().getLiteralLexicalForm()), release));
                }
            } finally {
                revisions.close();
            }
        });
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
