package org.caseloom.kg.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The unit nodes that symbols stand for, as the vocabulary lists them. Immutable. */
final class QudtUnits {
    private static final String VOCABULARY = "/org/caseloom/kg/vocabulary.ttl";
    private static final Map<String, Node> BY_SYMBOL = read();

    private QudtUnits() {}

    /** QUDT's unit where it has one, else one of our own that carries the symbol. */
    static Node unit(String symbol) {
        Node known = BY_SYMBOL.get(symbol);
        return known == null ? NodeFactory.createURI(CaseIris.ofUnit(symbol)) : known;
    }

    private static Map<String, Node> read() {
        try (InputStream vocabulary = QudtUnits.class.getResourceAsStream(VOCABULARY)) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(vocabulary).lang(Lang.TURTLE).parse(graph);
            return graph.stream(Node.ANY, CaseTerms.SYMBOL, Node.ANY)
                    .collect(Collectors.toUnmodifiableMap(symbol -> symbol.getObject().getLiteralLexicalForm(),
                            Triple::getSubject));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
