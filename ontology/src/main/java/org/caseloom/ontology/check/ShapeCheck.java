package org.caseloom.ontology.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

import org.caseloom.contracts.documents.Language;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.rdf.ConceptQuads;
import org.caseloom.ontology.rdf.SettingsQuads;
import org.caseloom.ontology.vocabulary.Caseloom;
import org.caseloom.ontology.vocabulary.Iris;
import org.caseloom.ontology.words.Words;

/**
 * Runs the SHACL shapes of {@code shapes.ttl} over the statements of concepts and settings. What another check says in
 * better words is not repeated. Thread-safe.
 */
final class ShapeCheck {
    private static final Graph GRAPH = shapes();
    private static final Shapes SHAPES = Shapes.parse(GRAPH);
    private static final Node TOLD_BY = NodeFactory.createURI(Caseloom.NAMESPACE + "toldBy");

    private ShapeCheck() {}

    /** Where these concepts do not fit; concepts need no others to be judged. */
    static List<Finding> findings(Collection<OntologyConcept> concepts) {
        Graph statements = GraphFactory.createDefaultGraph();
        concepts.stream()
                .filter(LabelTextCheck::hasTags)
                .forEach(concept -> add(ConceptQuads.of(concept), statements));
        return findings(statements);
    }

    static List<Finding> findings(OntologySettings settings) {
        Graph statements = GraphFactory.createDefaultGraph();
        add(SettingsQuads.of(settings), statements);
        return findings(statements);
    }

    private static void add(List<Quad> quads, Graph statements) {
        quads.forEach(quad -> statements.add(quad.asTriple()));
    }

    private static List<Finding> findings(Graph statements) {
        List<Finding> found = new ArrayList<>();
        for (ReportEntry entry : ShaclValidator.get().validate(SHAPES, statements).getEntries()) {
            if (!GRAPH.contains(entry.source(), TOLD_BY, Node.ANY)) {
                found.add(finding(entry));
            }
        }
        return found;
    }

    private static Finding finding(ReportEntry entry) {
        String subject = id(entry.focusNode());
        Words rule = new Words(message(entry, Language.JA), message(entry, Language.EN));
        String path = entry.resultPath() == null ? subject : local(entry.resultPath().toString());
        return entry.value() == null
                ? Finding.of(Check.SHAPE, Severity.ERROR, "missing", subject, rule, path)
                : Finding.of(Check.SHAPE, Severity.ERROR, "value", subject, rule, path, shown(entry.value()));
    }

    private static String message(ReportEntry entry, Language language) {
        return entry.messages()
                .stream()
                .filter(message -> message.getLiteralLanguage().equals(language.code()))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseGet(entry::message);
    }

    private static String id(Node node) {
        if (!node.isURI()) {
            return node.toString();
        }
        String iri = node.getURI();
        return iri.startsWith(Caseloom.RULES) || iri.startsWith(Caseloom.UNITS)
                ? iri.substring(iri.lastIndexOf('/') + 1)
                : Iris.id(iri);
    }

    private static String shown(Node value) {
        return value.isLiteral() ? "\"" + value.getLiteralLexicalForm() + "\"" : id(value);
    }

    /** {@code sex} of {@code <https://caseloom.org/ns#sex>}. */
    private static String local(String path) {
        return path.replaceAll("<[^>]*[#/]([^>#/]*)>", "$1");
    }

    private static Graph shapes() {
        JenaSystem.init();
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream turtle = ShapeCheck.class.getResourceAsStream("shapes.ttl")) {
            if (turtle == null) {
                throw new IllegalStateException("the jar lacks shapes.ttl");
            }
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
