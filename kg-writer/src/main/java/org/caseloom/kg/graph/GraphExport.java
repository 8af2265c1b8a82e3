package org.caseloom.kg.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.DCTerms;

import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.export.GraphSource;

/**
 * The graph as N-Quads or TriG, as it is in one read transaction, streamed: cases in the order of their ids, then the
 * graphs that describe releases and statistics. The ontology is not in it, because parts of it may not leave, nor is how
 * far topics were read. Writing goes on meanwhile. Thread-safe as the dataset is.
 */
public record GraphExport(Dataset dataset) implements GraphSource, AutoCloseable {
    private static final int TOGETHER = 200;
    private static final List<Node> OPEN_GRAPHS = List.of(NodeFactory.createURI("https://caseloom.org/releases"),
            StatisticsGraph.GRAPH, GuidelineEditions.GRAPH);

    /** The store of a data folder on which nothing runs; to be closed. */
    public static GraphExport open(Path graph) {
        return new GraphExport(TDB2Factory.connectDataset(graph.toString()));
    }

    @Override
    public long size() {
        return Txn.calculateRead(dataset, () -> Iter.count(cases(dataset.asDatasetGraph())));
    }

    @Override
    public long write(ExportFormat format, ExportOptions options, OutputStream out, LongConsumer written)
            throws IOException {
        try {
            return Txn.calculateRead(dataset, () -> stream(format, options, out, written));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long stream(ExportFormat format, ExportOptions options, OutputStream out, LongConsumer written) {
        DatasetGraph graphs = dataset.asDatasetGraph();
        StreamRDF quads = StreamRDFWriter.getWriterStream(out,
                format == ExportFormat.TRIG ? RDFFormat.TRIG_BLOCKS : RDFFormat.NQUADS);
        quads.start();
        prefixes(quads);
        GraphStore store = new Tdb2Store(dataset); // reads in this transaction
        long count = 0;
        List<Node> cases = inOrder(graphs, options);
        for (int from = 0; from < cases.size(); from += TOGETHER) {
            List<Node> next = cases.subList(from, Math.min(from + TOGETHER, cases.size()));
            Map<Node, Set<Triple>> trees = CaseTrees.read(store, next);
            for (Node caseNode : next) {
                trees.getOrDefault(caseNode, Set.of())
                        .stream()
                        .sorted(GraphExport::compare)
                        .forEach(triple -> quads.quad(Quad.create(Quad.defaultGraphIRI, triple)));
                written.accept(++count);
            }
        }
        if (options.document() == null) {
            for (Node graph : OPEN_GRAPHS) {
                graphs.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::quad);
            }
        }
        quads.finish();
        return count;
    }

    /** Only the nodes are held, some hundred bytes a case. */
    private static List<Node> inOrder(DatasetGraph graphs, ExportOptions options) {
        Set<Node> keptBack = new HashSet<>();
        for (String source : options.withoutSources()) {
            graphs.getDefaultGraph().find(Node.ANY, DCTerms.source.asNode(), NodeFactory.createLiteralString(source))
                    .forEachRemaining(triple -> keptBack.add(triple.getSubject()));
        }
        String only = options.document();
        Node wanted = only == null ? Node.ANY : GraphProjection.caseNode(only);
        return Iter.toList(graphs.getDefaultGraph().find(wanted, CaseTerms.REVISION, Node.ANY))
                .stream()
                .map(Triple::getSubject)
                .filter(caseNode -> !keptBack.contains(caseNode))
                .sorted((left, right) -> left.getURI().compareTo(right.getURI()))
                .toList();
    }

    private static Iterator<Triple> cases(DatasetGraph graphs) {
        return graphs.getDefaultGraph().find(Node.ANY, CaseTerms.REVISION, Node.ANY);
    }

    /** By subject first, so that TriG keeps what belongs together in one block. */
    private static int compare(Triple left, Triple right) {
        int subject = left.getSubject().getURI().compareTo(right.getSubject().getURI());
        if (subject != 0) {
            return subject;
        }
        int predicate = left.getPredicate().getURI().compareTo(right.getPredicate().getURI());
        return predicate != 0 ? predicate : left.getObject().toString().compareTo(right.getObject().toString());
    }

    private static void prefixes(StreamRDF quads) {
        quads.prefix("cl", CaseTerms.NAMESPACE);
        quads.prefix("c", "https://caseloom.org/concept/");
        quads.prefix("dcterms", DCTerms.NS);
        quads.prefix("oa", "http://www.w3.org/ns/oa#");
        quads.prefix("obo", "http://purl.obolibrary.org/obo/");
        quads.prefix("qudt", "http://qudt.org/schema/qudt/");
        quads.prefix("unit", "http://qudt.org/vocab/unit/");
    }

    @Override
    public void close() {
        dataset.close();
    }
}
