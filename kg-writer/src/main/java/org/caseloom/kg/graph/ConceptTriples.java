package org.caseloom.kg.graph;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;

/**
 * What a release says of a concept as triples, in the terms of the ontology's own graph: type, names, broader concepts
 * and codes, all of which annotators and search get. Exact, narrower and hidden synonyms, which they are not told apart,
 * are all skos:altLabel. Stateless.
 */
final class ConceptTriples {
    private static final Map<Term.Kind, Node> LABELS = new EnumMap<>(Map.of(
            Term.Kind.PREFERRED, SKOS.prefLabel.asNode(),
            Term.Kind.ALTERNATIVE, SKOS.altLabel.asNode(),
            Term.Kind.LAY, own("layLabel"),
            Term.Kind.PREDICATE, own("predicateLabel"),
            Term.Kind.COLLECTED, own("collectedLabel"),
            Term.Kind.ABBREVIATION, own("abbreviation"),
            Term.Kind.READING, own("reading"),
            Term.Kind.QUANTITY_SYMBOL, own("quantitySymbol")));
    private static final Node CLASSIFIED_AS = own("classifiedAs");

    private ConceptTriples() {}

    static Set<Triple> of(Concept concept) {
        Node node = node(concept.id());
        Set<Triple> triples = new LinkedHashSet<>();
        triples.add(Triple.create(node, RDF.type.asNode(), type(concept.type())));
        for (Term term : concept.terms()) {
            // a reading keeps the tag that everybody uses for kana
            String tag = term.lang().code() + (term.kind() == Term.Kind.READING ? "-Hira" : "");
            triples.add(Triple.create(node, LABELS.get(term.kind()), NodeFactory.createLiteralLang(term.text(), tag)));
        }
        concept.broader().forEach(id -> triples.add(Triple.create(node, SKOS.broader.asNode(), node(id))));
        Set<String> classes = new HashSet<>(concept.classifiedAs());
        concept.codes()
                .curies()
                .filter(code -> !code.equals(concept.id()))
                .forEach(code -> triples.add(Triple.create(node,
                        classes.contains(code) ? CLASSIFIED_AS : SKOS.exactMatch.asNode(), node(code))));
        return triples;
    }

    /** The node of a concept or code. */
    static Node node(String id) {
        return NodeFactory.createURI(CaseIris.ofConcept(id));
    }

    /** The class of the concepts of a type. */
    static Node type(MentionType type) {
        return own(type.name().charAt(0) + type.code().substring(1));
    }

    private static Node own(String name) {
        return NodeFactory.createURI(CaseTerms.NAMESPACE + name);
    }
}
