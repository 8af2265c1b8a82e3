package org.caseloom.ontology.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.vocabulary.Iris;

/**
 * A concept as quads. The graph of a statement is the source that makes it; type, standing and values are Caseloom's
 * own and lie in graph {@code https://caseloom.org/ontology}. Equal concepts give equal quads in the same order, and
 * there are no blank nodes, so that two releases can be compared line by line. Stateless.
 */
public final class ConceptQuads {
    private final List<Quad> quads = new ArrayList<>();
    private final Node subject;

    private ConceptQuads(OntologyConcept concept) {
        subject = NodeFactory.createURI(Iris.of(concept.id()));
    }

    /** All statements about a concept, and those that say which concepts of sources were merged into it. */
    public static List<Quad> of(OntologyConcept concept) {
        ConceptQuads writer = new ConceptQuads(concept);
        writer.own(Terms.TYPE, concept.type() == null ? Terms.CONCEPT : Terms.of(concept.type()));
        concept.labels().forEach(writer::label);
        concept.definitions()
                .forEach(definition -> writer.stated(definition.sources(), Terms.DEFINITION,
                        NodeFactory.createLiteralLang(definition.text(), definition.lang())));
        concept.parents().forEach(parent -> writer.stated(parent.sources(), Terms.BROADER, concept(parent.id())));
        concept.mappings().forEach(writer::mapping);
        writer.standing(concept.standing());
        AnalyteQuads.write(writer.subject, concept.analyte(), writer.quads);
        concept.members().forEach(writer::member);
        return writer.quads;
    }

    /** The node of a concept or code. */
    public static Node concept(String id) {
        return NodeFactory.createURI(Iris.of(id));
    }

    private void label(Label label) {
        // a reading keeps the tag that everybody uses for kana
        String tag = label.kind() == LabelKind.READING ? label.lang() + "-Hira" : label.lang();
        stated(label.sources(), Terms.of(label.kind()), NodeFactory.createLiteralLang(label.text(), tag));
    }

    private void mapping(Mapping mapping) {
        Node target = switch (mapping.relation()) {
            case EXACT, CLOSE, BROAD, NARROW, RELATED, CLASSIFIED_AS -> concept(mapping.target());
            case CROSS_REFERENCE, FORMER_ID -> NodeFactory.createLiteralString(mapping.target());
        };
        stated(mapping.sources(), Terms.of(mapping.relation()), target);
    }

    private void standing(Standing standing) {
        switch (standing) {
            case Standing.Active() -> {
                // in use is what nothing needs to say
            }
            case Standing.Announced(List<String> replacedBy, List<String> consider, String reason) -> {
                own(Terms.ANNOUNCED, truth(true));
                successors(replacedBy, consider, reason);
            }
            case Standing.Obsolete(List<String> replacedBy, List<String> consider, String reason) -> {
                own(Terms.DEPRECATED, truth(true));
                successors(replacedBy, consider, reason);
            }
        }
    }

    private void successors(List<String> replacedBy, List<String> consider, @Nullable String reason) {
        replacedBy.forEach(id -> own(Terms.REPLACED_BY, concept(id)));
        consider.forEach(id -> own(Terms.CONSIDER, concept(id)));
        if (reason != null) {
            own(Terms.REASON, NodeFactory.createLiteralString(reason));
        }
    }

    private void member(Member member) {
        Node graph = NodeFactory.createURI(Iris.source(member.source()));
        Node node = concept(member.id());
        quads.add(Quad.create(graph, node, Terms.MERGED_INTO, subject));
        quads.add(Quad.create(graph, node, Terms.MERGED_BECAUSE, NodeFactory.createLiteralString(member.because())));
    }

    private void stated(Set<String> sources, Node predicate, Node object) {
        for (String source : sources) {
            quads.add(Quad.create(NodeFactory.createURI(Iris.source(source)), subject, predicate, object));
        }
    }

    private void own(Node predicate, Node object) {
        quads.add(Quad.create(Terms.ONTOLOGY, subject, predicate, object));
    }

    static Node truth(boolean value) {
        return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
    }
}
