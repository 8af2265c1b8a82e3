package org.caseloom.kg.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.lib.ShLib;

/** The shapes of the vocabulary, applied to a graph. */
final class Shapes {
    private static final org.apache.jena.shacl.Shapes SHAPES = org.apache.jena.shacl.Shapes
            .parse(RDFDataMgr.loadGraph(Shapes.class.getResource("/org/caseloom/kg/shapes.ttl").toString()));

    private Shapes() {}

    /** What is wrong with the graph, in words; empty where nothing is. */
    static String violations(Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, graph);
        if (report.conforms()) {
            return "";
        }
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        ShLib.printReport(words, report);
        return words.toString(StandardCharsets.UTF_8);
    }
}
