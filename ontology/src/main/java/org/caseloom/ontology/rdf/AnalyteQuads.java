package org.caseloom.ontology.rdf;

import java.math.BigDecimal;
import java.util.List;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.vocabulary.Caseloom;

/** How values are written, as quads: the values of a test, units, rules. Conversions are named, not blank. */
final class AnalyteQuads {
    private AnalyteQuads() {}

    static void write(Node subject, @Nullable Analyte analyte, List<Quad> quads) {
        if (analyte == null) {
            return;
        }
        analyte.units().forEach(unit -> own(quads, subject, Caseloom.ALLOWED_UNIT, unit(unit)));
        own(quads, subject, Caseloom.DEFAULT_UNIT, analyte.defaultUnit() == null ? null : unit(analyte.defaultUnit()));
        own(quads, subject, Caseloom.PLAUSIBLE_MINIMUM, number(analyte.plausibleMinimum()));
        own(quads, subject, Caseloom.PLAUSIBLE_MAXIMUM, number(analyte.plausibleMaximum()));
        own(quads, subject, Caseloom.FIRST_COMPONENT, concept(analyte.firstComponent()));
        own(quads, subject, Caseloom.SECOND_COMPONENT, concept(analyte.secondComponent()));
        for (Analyte.Conversion conversion : analyte.conversions()) {
            Node node = NodeFactory.createURI(subject.getURI() + "#" + conversion.from() + "-to-" + conversion.to());
            own(quads, subject, Caseloom.CONVERSION, node);
            own(quads, node, Caseloom.FROM, unit(conversion.from()));
            own(quads, node, Caseloom.TO, unit(conversion.to()));
            own(quads, node, Caseloom.FACTOR, number(conversion.factor()));
            own(quads, node, Caseloom.OFFSET, number(conversion.offset()));
        }
    }

    static void write(Unit unit, List<Quad> quads) {
        Node subject = unit(unit.id());
        own(quads, subject, Terms.TYPE, Caseloom.UNIT.asNode());
        own(quads, subject, Caseloom.CANONICAL_SYMBOL, text(unit.symbol()));
        unit.symbols().forEach(symbol -> own(quads, subject, Caseloom.SYMBOL, text(symbol)));
        own(quads, subject, Caseloom.CONVERTS_TO, unit.convertsTo() == null ? null : unit(unit.convertsTo()));
        own(quads, subject, Caseloom.FACTOR, number(unit.factor()));
        own(quads, subject, Caseloom.OFFSET, number(unit.offset()));
    }

    static void write(QuantityRule rule, List<Quad> quads) {
        Node subject = NodeFactory.createURI(Caseloom.RULES + rule.id());
        own(quads, subject, Terms.TYPE, Caseloom.QUANTITY_RULE.asNode());
        own(quads, subject, Caseloom.ANALYTE, concept(rule.analyte()));
        own(quads, subject, Caseloom.COMPARATOR, text(rule.comparator().sign()));
        own(quads, subject, Caseloom.THRESHOLD, number(rule.threshold()));
        own(quads, subject, Caseloom.THRESHOLD_UNIT, rule.unit() == null ? null : unit(rule.unit()));
        own(quads, subject, Caseloom.FINDING, concept(rule.finding()));
        own(quads, subject, Caseloom.SEX, rule.sex() == null ? null : text(rule.sex()));
        own(quads, subject, Caseloom.MINIMUM_AGE, rule.minimumAge() == null
                ? null
                : NodeFactory.createLiteralDT(rule.minimumAge().toString(), XSDDatatype.XSDinteger));
    }

    static void write(RefinementRule rule, List<Quad> quads) {
        Node subject = NodeFactory.createURI(Caseloom.RULES + rule.id());
        own(quads, subject, Terms.TYPE, Caseloom.REFINEMENT_RULE.asNode());
        own(quads, subject, Caseloom.REFINES, concept(rule.concept()));
        rule.evidence().forEach(evidence -> own(quads, subject, Caseloom.EVIDENCE, concept(evidence)));
        own(quads, subject, Caseloom.LEAST_EVIDENCE,
                NodeFactory.createLiteralDT(Integer.toString(rule.least()), XSDDatatype.XSDinteger));
        own(quads, subject, Caseloom.REFINED, concept(rule.refined()));
        own(quads, subject, SKOS.note.asNode(), rule.note() == null ? null : text(rule.note()));
    }

    private static void own(List<Quad> quads, Node subject, Property property, @Nullable Node object) {
        own(quads, subject, property.asNode(), object);
    }

    private static void own(List<Quad> quads, Node subject, Node property, @Nullable Node object) {
        if (object != null) {
            quads.add(Quad.create(Terms.ONTOLOGY, subject, property, object));
        }
    }

    private static Node unit(String id) {
        return NodeFactory.createURI(Caseloom.UNITS + id);
    }

    private static @Nullable Node concept(@Nullable String id) {
        return id == null ? null : ConceptQuads.concept(id);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static @Nullable Node number(@Nullable BigDecimal number) {
        return number == null ? null : NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
    }
}
