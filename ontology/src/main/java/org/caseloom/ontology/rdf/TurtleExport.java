package org.caseloom.ontology.rdf;

import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.vocabulary.Caseloom;
import org.caseloom.ontology.vocabulary.Iris;

/**
 * An ontology as Turtle for people and other programs. Statements of sources that may not be redistributed are left
 * out, and so are concepts of which nothing else is known. Streams; equal ontologies give equal bytes. Stateless.
 */
public final class TurtleExport {
    private TurtleExport() {}

    /** Writes all that may leave; a comment-free Turtle document with one block a concept. */
    public static void write(Ontology ontology, OutputStream out) {
        write(ontology.settings(), SettingsQuads.of(ontology.settings()), ontology.ordered(), out);
    }

    /** Writes some concepts of an ontology, without its settings. */
    public static void write(Ontology ontology, Collection<OntologyConcept> concepts, OutputStream out) {
        write(ontology.settings(), List.of(), concepts, out);
    }

    private static void write(OntologySettings settings, Collection<Quad> first, Collection<OntologyConcept> concepts,
            OutputStream out) {
        Set<String> closed = closed(settings);
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, Lang.TURTLE);
        turtle.start();
        turtle.prefix("cl", Caseloom.NAMESPACE);
        turtle.prefix("c", Caseloom.CONCEPTS);
        turtle.prefix("u", Caseloom.UNITS);
        turtle.prefix("obo", "http://purl.obolibrary.org/obo/");
        turtle.prefix("oio", "http://www.geneontology.org/formats/oboInOwl#");
        turtle.prefix("skos", "http://www.w3.org/2004/02/skos/core#");
        turtle.prefix("dcterms", "http://purl.org/dc/terms/");
        turtle.prefix("owl", "http://www.w3.org/2002/07/owl#");
        first.forEach(quad -> turtle.triple(quad.asTriple()));
        for (OntologyConcept concept : concepts) {
            if (open(concept, closed)) {
                triples(concept, closed).forEach(turtle::triple);
            }
        }
        turtle.finish();
    }

    private static Set<Triple> triples(OntologyConcept concept, Set<String> closed) {
        return ConceptQuads.of(concept)
                .stream()
                .filter(quad -> !closed.contains(quad.getGraph().getURI()))
                .map(Quad::asTriple)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Graphs of the sources whose text may not leave. */
    private static Set<String> closed(OntologySettings settings) {
        Set<String> closed = new HashSet<>();
        for (Source source : settings.sources()) {
            if (!source.redistributable()) {
                closed.add(Iris.source(source.id()));
            }
        }
        return closed;
    }

    private static boolean open(OntologyConcept concept, Set<String> closed) {
        return concept.labels()
                .stream()
                .flatMap(label -> label.sources().stream())
                .anyMatch(source -> !closed.contains(Iris.source(source)));
    }
}
