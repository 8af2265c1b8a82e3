package org.caseloom.ontology.rdf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.vocabulary.Iris;

/** The statements about one subject, asked for by property. */
record Statements(Node subject, List<Quad> quads, Map<Node, List<Quad>> all) {
    static Statements about(Node subject, Map<Node, List<Quad>> all) {
        return new Statements(subject, all.getOrDefault(subject, List.of()), all);
    }

    Stream<Node> objects(Node predicate) {
        return quads.stream().filter(quad -> quad.getPredicate().equals(predicate)).map(Quad::getObject).distinct();
    }

    boolean has(Node predicate) {
        return quads.stream().anyMatch(quad -> quad.getPredicate().equals(predicate));
    }

    List<String> ids(Node predicate) {
        return objects(predicate).map(node -> id(node, predicate)).sorted().toList();
    }

    @Nullable
    String id(Property property) {
        return objects(property.asNode()).map(node -> id(node, property.asNode())).findFirst().orElse(null);
    }

    /** The last part of the IRI of a unit or rule. */
    @Nullable
    String local(Property property) {
        return objects(property.asNode()).map(Statements::local).findFirst().orElse(null);
    }

    @Nullable
    String text(Node predicate) {
        return objects(predicate).map(node -> literal(node, predicate)).findFirst().orElse(null);
    }

    String requiredText(Property property) {
        String text = text(property.asNode());
        if (text == null) {
            throw damaged(subject + " lacks " + property.getLocalName());
        }
        return text;
    }

    @Nullable
    BigDecimal number(Property property) {
        String text = text(property.asNode());
        if (text == null) {
            return null;
        }
        try {
            // a store may write 30.0 as 30; one form for both, so that a release reads the same from both
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            throw new CaseloomException(ErrorCode.ONTOLOGY_INVALID,
                    subject + ": " + property.getLocalName() + " is not a number: " + text, e);
        }
    }

    static String local(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    String id(Node object, Node predicate) {
        if (!object.isURI()) {
            throw damaged(subject + ": the value of " + predicate + " must be an IRI, not " + object);
        }
        return Iris.id(object.getURI());
    }

    String literal(Node object, Node predicate) {
        if (!object.isLiteral()) {
            throw damaged(subject + ": the value of " + predicate + " must be a text, not " + object);
        }
        return object.getLiteralLexicalForm();
    }

    static CaseloomException damaged(String message) {
        return new CaseloomException(ErrorCode.ONTOLOGY_INVALID, message);
    }
}
