package org.caseloom.ontology.rdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.vocabulary.Caseloom;
import org.caseloom.ontology.vocabulary.Iris;

/**
 * An ontology as Turtle for people and other programs, as far as {@link Redistribution} lets it leave. Streams, one
 * block a concept; equal ontologies give equal bytes. Stateless.
 */
public final class TurtleExport {
    private TurtleExport() {}

    /** Writes all that may leave. */
    public static void write(Ontology ontology, OutputStream out) {
        Ontology open = Redistribution.of(ontology);
        write(SettingsQuads.of(open.settings()), open.ordered(), out);
    }

    /** Writes one concept of an ontology, as far as it may leave. */
    public static void write(Ontology ontology, OntologyConcept concept, OutputStream out) {
        Ontology alone = Redistribution.of(Ontology.of(List.of(concept), ontology.settings()));
        write(List.of(), alone.ordered(), out);
    }

    /** Writes one concept as JSON-LD, as far as it may leave. */
    public static void writeJsonLd(Ontology ontology, OntologyConcept concept, OutputStream out) {
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        write(ontology, concept, turtle);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(new ByteArrayInputStream(turtle.toByteArray())).lang(Lang.TURTLE).parse(graph);
        RDFWriter.source(graph).format(RDFFormat.JSONLD).output(out);
    }

    private static void write(Collection<Quad> first, Collection<OntologyConcept> concepts, OutputStream out) {
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, Lang.TURTLE);
        turtle.start();
        turtle.prefix("cl", Caseloom.NAMESPACE);
        turtle.prefix("c", Caseloom.CONCEPTS);
        turtle.prefix("u", Caseloom.UNITS);
        turtle.prefix("obo", Iris.OBO);
        turtle.prefix("oio", "http://www.geneontology.org/formats/oboInOwl#");
        turtle.prefix("skos", "http://www.w3.org/2004/02/skos/core#");
        turtle.prefix("dcterms", "http://purl.org/dc/terms/");
        turtle.prefix("owl", "http://www.w3.org/2002/07/owl#");
        first.forEach(quad -> turtle.triple(quad.asTriple()));
        for (OntologyConcept concept : concepts) {
            Set<Triple> triples = new LinkedHashSet<>();
            ConceptQuads.of(concept).forEach(quad -> triples.add(quad.asTriple()));
            triples.forEach(turtle::triple);
        }
        turtle.finish();
    }
}
