package org.caseloom.ontology.rdf;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.vocabulary.Caseloom;
import org.caseloom.ontology.vocabulary.Iris;

/** Values of tests, units and quantity rules out of their statements. */
final class AnalyteReader {
    private AnalyteReader() {}

    /** How the values of a test are written; null where the concept has none. */
    static @Nullable Analyte analyte(Statements concept) {
        List<String> units = concept.objects(Caseloom.ALLOWED_UNIT.asNode()).map(Statements::local).sorted().toList();
        String first = concept.id(Caseloom.FIRST_COMPONENT);
        if (units.isEmpty() && first == null && !concept.has(Caseloom.DEFAULT_UNIT.asNode())
                && !concept.has(Caseloom.PLAUSIBLE_MINIMUM.asNode())) {
            return null;
        }
        List<Analyte.Conversion> conversions = concept.objects(Caseloom.CONVERSION.asNode())
                .map(node -> conversion(Statements.about(node, concept.all())))
                .sorted(Comparator.comparing(Analyte.Conversion::from).thenComparing(Analyte.Conversion::to))
                .toList();
        return new Analyte(units, concept.local(Caseloom.DEFAULT_UNIT), concept.number(Caseloom.PLAUSIBLE_MINIMUM),
                concept.number(Caseloom.PLAUSIBLE_MAXIMUM), first, concept.id(Caseloom.SECOND_COMPONENT), conversions);
    }

    static Unit unit(Statements unit) {
        return new Unit(Statements.local(unit.subject()), unit.requiredText(Caseloom.CANONICAL_SYMBOL),
                unit.objects(Caseloom.SYMBOL.asNode())
                        .map(node -> unit.literal(node, Caseloom.SYMBOL.asNode()))
                        .sorted()
                        .toList(),
                unit.local(Caseloom.CONVERTS_TO), unit.number(Caseloom.FACTOR), unit.number(Caseloom.OFFSET));
    }

    static QuantityRule rule(Statements rule) {
        String age = rule.text(Caseloom.MINIMUM_AGE.asNode());
        return new QuantityRule(Statements.local(rule.subject()), required(rule, rule.id(Caseloom.ANALYTE), "analyte"),
                org.caseloom.contracts.structured.Comparator.ofSign(rule.requiredText(Caseloom.COMPARATOR)),
                required(rule, rule.number(Caseloom.THRESHOLD), "threshold"), rule.local(Caseloom.THRESHOLD_UNIT),
                required(rule, rule.id(Caseloom.FINDING), "finding"), rule.text(Caseloom.SEX.asNode()),
                age == null ? null : Integer.valueOf(age));
    }

    static RefinementRule refinement(Statements rule) {
        String least = rule.text(Caseloom.LEAST_EVIDENCE.asNode());
        List<String> evidence = rule.objects(Caseloom.EVIDENCE.asNode()).map(node -> Iris.id(node.getURI())).toList();
        return new RefinementRule(Statements.local(rule.subject()),
                required(rule, rule.id(Caseloom.REFINES), "refines"), evidence,
                least == null ? evidence.size() : Integer.parseInt(least),
                required(rule, rule.id(Caseloom.REFINED), "refined"), rule.text(SKOS.note.asNode()));
    }

    private static Analyte.Conversion conversion(Statements conversion) {
        BigDecimal offset = conversion.number(Caseloom.OFFSET);
        return new Analyte.Conversion(required(conversion, conversion.local(Caseloom.FROM), "from"),
                required(conversion, conversion.local(Caseloom.TO), "to"),
                required(conversion, conversion.number(Caseloom.FACTOR), "factor"),
                offset == null ? BigDecimal.ZERO : offset);
    }

    private static <T> T required(Statements statements, @Nullable T value, String name) {
        if (value == null) {
            throw Statements.damaged(statements.subject() + " lacks " + name);
        }
        return value;
    }
}
