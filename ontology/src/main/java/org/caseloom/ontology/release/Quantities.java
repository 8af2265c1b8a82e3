package org.caseloom.ontology.release;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.vocabulary.Caseloom;

/** The units, value ranges and quantity rules in the graph of a release. */
final class Quantities {
    private Quantities() {}

    static List<Unit> units(Model model) {
        return model.listSubjectsWithProperty(RDF.type, Caseloom.UNIT)
                .mapWith(unit -> new Unit(Caseloom.localId(unit), text(unit, Caseloom.CANONICAL_SYMBOL),
                        strings(unit, Caseloom.SYMBOL), id(unit, Caseloom.CONVERTS_TO),
                        number(unit, Caseloom.FACTOR), number(unit, Caseloom.OFFSET)))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Unit::id))
                .toList();
    }

    static List<QuantityRule> rules(Model model) {
        return model.listSubjectsWithProperty(RDF.type, Caseloom.QUANTITY_RULE)
                .mapWith(Quantities::rule)
                .toList()
                .stream()
                .sorted(Comparator.comparing(QuantityRule::id))
                .toList();
    }

    /** How the values of a test are written; null where the concept has none. */
    static @Nullable Analyte analyte(Resource concept) {
        List<String> units = concept.listProperties(Caseloom.ALLOWED_UNIT)
                .mapWith(statement -> Caseloom.localId(statement.getResource()))
                .toList()
                .stream()
                .sorted()
                .toList();
        String first = conceptId(concept, Caseloom.FIRST_COMPONENT);
        if (units.isEmpty() && first == null && !concept.hasProperty(Caseloom.DEFAULT_UNIT)
                && !concept.hasProperty(Caseloom.PLAUSIBLE_MINIMUM)) {
            return null;
        }
        return new Analyte(units, id(concept, Caseloom.DEFAULT_UNIT), number(concept, Caseloom.PLAUSIBLE_MINIMUM),
                number(concept, Caseloom.PLAUSIBLE_MAXIMUM), first, conceptId(concept, Caseloom.SECOND_COMPONENT),
                conversions(concept));
    }

    private static List<Analyte.Conversion> conversions(Resource concept) {
        return concept.listProperties(Caseloom.CONVERSION)
                .mapWith(Statement::getResource)
                .mapWith(conversion -> new Analyte.Conversion(target(conversion, Caseloom.FROM),
                        target(conversion, Caseloom.TO), decimal(conversion, Caseloom.FACTOR),
                        conversion.hasProperty(Caseloom.OFFSET)
                                ? decimal(conversion, Caseloom.OFFSET)
                                : BigDecimal.ZERO))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Analyte.Conversion::from))
                .toList();
    }

    private static QuantityRule rule(Resource rule) {
        Literal age = rule.hasProperty(Caseloom.MINIMUM_AGE)
                ? rule.getProperty(Caseloom.MINIMUM_AGE).getLiteral()
                : null;
        return new QuantityRule(Caseloom.localId(rule),
                Caseloom.conceptId(rule.getRequiredProperty(Caseloom.ANALYTE).getResource()),
                org.caseloom.contracts.structured.Comparator.ofSign(text(rule, Caseloom.COMPARATOR)),
                decimal(rule, Caseloom.THRESHOLD), id(rule, Caseloom.THRESHOLD_UNIT),
                Caseloom.conceptId(rule.getRequiredProperty(Caseloom.FINDING).getResource()),
                rule.hasProperty(Caseloom.SEX) ? text(rule, Caseloom.SEX) : null, age == null ? null : age.getInt());
    }

    private static String target(Resource subject, Property property) {
        return Caseloom.localId(subject.getRequiredProperty(property).getResource());
    }

    private static String text(Resource subject, Property property) {
        return subject.getRequiredProperty(property).getString();
    }

    private static List<String> strings(Resource subject, Property property) {
        return subject.listProperties(property).mapWith(Statement::getString).toList().stream().sorted().toList();
    }

    private static BigDecimal decimal(Resource subject, Property property) {
        // the store writes 30.0 as 30; one form for both, so that a release reads the same from file and store
        BigDecimal number = new BigDecimal(subject.getRequiredProperty(property).getLiteral().getLexicalForm())
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable BigDecimal number(Resource subject, Property property) {
        return subject.hasProperty(property) ? decimal(subject, property) : null;
    }

    private static @Nullable String id(Resource subject, Property property) {
        return subject.hasProperty(property) ? Caseloom.localId(subject.getProperty(property).getResource()) : null;
    }

    private static @Nullable String conceptId(Resource subject, Property property) {
        return subject.hasProperty(property) ? Caseloom.conceptId(subject.getProperty(property).getResource()) : null;
    }
}
