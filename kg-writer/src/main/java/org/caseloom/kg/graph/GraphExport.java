package org.caseloom.kg.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.export.GraphSource;

/**
 * The graph as N-Quads or TriG, as it is in one read transaction where it is in this process, streamed: cases in the order of their ids, then the
 * graphs that describe releases and statistics. The ontology is not in it, because parts of it may not leave, nor is how
 * far topics were read. Writing goes on meanwhile. Thread-safe as the store is.
 *
 * @param store   where the cases are
 * @param dataset what the store writes to in this process; null where the store is elsewhere, and each of its answers is
 *                of its own moment
 */
public record GraphExport(GraphStore store, @Nullable Dataset dataset) implements GraphSource, AutoCloseable {
    private static final int TOGETHER = 200;
    private static final List<Node> OPEN_GRAPHS = List.of(NodeFactory.createURI("https://caseloom.org/releases"),
            StatisticsGraph.GRAPH, GuidelineEditions.GRAPH);

    /** The graph in a dataset. */
    public GraphExport(Dataset dataset) {
        this(new Tdb2Store(dataset), dataset);
    }

    /** The graph behind an endpoint. */
    public GraphExport(GraphStore store) {
        this(store, null);
    }

    /** The store of a data folder on which nothing runs; to be closed. */
    public static GraphExport open(Path graph) {
        return new GraphExport(TDB2Factory.connectDataset(graph.toString()));
    }

    @Override
    public long size() {
        return reading(() -> cases(null)).size();
    }

    @Override
    public long write(ExportFormat format, ExportOptions options, OutputStream out, LongConsumer written)
            throws IOException {
        try {
            return reading(() -> stream(format, options, out, written));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <T> T reading(Supplier<T> work) {
        return dataset == null ? work.get() : Txn.calculateRead(dataset, work);
    }

    private long stream(ExportFormat format, ExportOptions options, OutputStream out, LongConsumer written) {
        StreamRDF quads = StreamRDFWriter.getWriterStream(out,
                format == ExportFormat.TRIG ? RDFFormat.TRIG_BLOCKS : RDFFormat.NQUADS);
        quads.start();
        prefixes(quads);
        long count = 0;
        List<Node> cases = cases(options.document());
        for (int from = 0; from < cases.size(); from += TOGETHER) {
            List<Node> next = cases.subList(from, Math.min(from + TOGETHER, cases.size()));
            Map<Node, Set<Triple>> trees = CaseTrees.read(store, next); // in this transaction
            for (Node caseNode : next) {
                Set<Triple> tree = trees.getOrDefault(caseNode, Set.of());
                if (!tree.isEmpty() && !isKeptBack(caseNode, tree, options)) {
                    tree.stream()
                            .sorted(GraphExport::compare)
                            .forEach(triple -> quads.quad(Quad.create(Quad.defaultGraphIRI, triple)));
                    written.accept(++count);
                }
            }
        }
        if (options.document() == null) {
            for (Node graph : OPEN_GRAPHS) {
                if (dataset == null) {
                    store.contents(graph).forEach(triple -> quads.quad(Quad.create(graph, triple)));
                } else {
                    dataset.asDatasetGraph().find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::quad);
                }
            }
        }
        quads.finish();
        return count;
    }

    /** In the order of their ids; only the nodes are held, some hundred bytes a case. */
    private List<Node> cases(@Nullable String only) {
        if (only != null) {
            return List.of(GraphProjection.caseNode(only));
        }
        List<Node> cases = new ArrayList<>();
        store.forEach(copy -> cases.add(GraphProjection.caseNode(copy.document())));
        cases.sort(Comparator.comparing(Node::getURI));
        return cases;
    }

    private static boolean isKeptBack(Node caseNode, Set<Triple> tree, ExportOptions options) {
        return tree.stream().anyMatch(triple -> triple.getSubject().equals(caseNode)
                && triple.getPredicate().equals(DCTerms.source.asNode()) && triple.getObject().isLiteral()
                && options.withoutSources().contains(triple.getObject().getLiteralLexicalForm()));
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
        if (dataset != null) {
            dataset.close();
        }
    }
}
