package org.caseloom.ontology.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.concept.Standing;

/** A small ontology with which nothing is wrong, and ways to spoil it. */
public final class Sound {
    public static final OntologyConcept SYMPTOM = concept("CSL:symptom", MentionType.FINDING, "症状", "symptom");
    public static final OntologyConcept FEVER = concept("CSL:fever", MentionType.FINDING, "発熱", "fever")
            .withParents(List.of(new Parent("CSL:symptom", Set.of(Source.STARTER))))
            .withMappings(List.of(new Mapping(MappingRelation.EXACT, "HP:0001945", Source.STARTER)))
            .withMembers(List.of(new Member("HP:0001945", "hpo", "exact mapping of the starter ontology")));
    public static final OntologyConcept HIGH_FEVER = concept("CSL:high-fever", MentionType.FINDING, "高熱", "high fever")
            .withParents(List.of(new Parent("CSL:fever", Set.of(Source.STARTER))));
    public static final OntologyConcept MALARIA = concept("CSL:malaria", MentionType.DISEASE, "マラリア", "malaria");
    public static final OntologyConcept TEMPERATURE = values(
            concept("CSL:temperature", MentionType.TEST, "体温", "body temperature"),
            new Analyte(List.of("celsius", "fahrenheit"), "celsius", new BigDecimal("30"), new BigDecimal("45"), null,
                    null, List.of()));
    public static final Unit CELSIUS = new Unit("celsius", "°C", List.of("℃"), null, null, null);
    public static final Unit FAHRENHEIT = new Unit("fahrenheit", "°F", List.of("°F"), "celsius",
            new BigDecimal("0.55555556"), new BigDecimal("-17.77777778"));
    public static final Unit GRAM = new Unit("gram", "g", List.of(), null, null, null);
    public static final QuantityRule RULE = new QuantityRule("fever-by-temperature", "CSL:temperature",
            Comparator.AT_LEAST, new BigDecimal("37.5"), "celsius", "CSL:fever", null, null);

    public static final Ontology ONTOLOGY = Ontology.of(List.of(SYMPTOM, FEVER, HIGH_FEVER, MALARIA, TEMPERATURE),
            OntologySettings.EMPTY.withQuantities(List.of(CELSIUS, FAHRENHEIT, GRAM), List.of(RULE))
                    .withStopForms(List.of("所見"))
                    .withSources(List.of(new Source("hpo", "Human Phenotype Ontology", "2025-09-01", "HPO licence",
                            true))));

    private Sound() {}

    public static OntologyConcept concept(String id, MentionType type, String ja, String en) {
        return OntologyConcept.empty(id, type)
                .withLabels(List.of(label(ja, "ja", LabelKind.PREFERRED), label(en, "en", LabelKind.PREFERRED)));
    }

    public static Label label(String text, String lang, LabelKind kind) {
        return new Label(text, lang, kind, Source.STARTER);
    }

    public static OntologyConcept withLabel(OntologyConcept concept, String text, String lang, LabelKind kind) {
        List<Label> labels = new ArrayList<>(concept.labels());
        labels.add(label(text, lang, kind));
        return concept.withLabels(labels);
    }

    public static OntologyConcept withoutLabel(OntologyConcept concept, String text) {
        return concept.withLabels(concept.labels().stream().filter(label -> !label.text().equals(text)).toList());
    }

    public static OntologyConcept withParent(OntologyConcept concept, String parent) {
        return concept.withParents(List.of(new Parent(parent, Set.of(Source.CURATOR))));
    }

    public static OntologyConcept withMapping(OntologyConcept concept, MappingRelation relation, String target) {
        List<Mapping> mappings = new ArrayList<>(concept.mappings());
        mappings.add(new Mapping(relation, target, Source.CURATOR));
        return concept.withMappings(mappings);
    }

    public static OntologyConcept values(OntologyConcept test, Analyte analyte) {
        return new OntologyConcept(test.id(), test.type(), test.labels(), test.definitions(), test.parents(),
                test.mappings(), test.members(), test.standing(), analyte);
    }

    public static OntologyConcept obsolete(OntologyConcept concept, String replacedBy) {
        return concept.withStanding(new Standing.Obsolete(List.of(replacedBy), List.of(), null));
    }

    /** The sound ontology with these concepts in place of its own. */
    public static Ontology with(OntologyConcept... concepts) {
        return ONTOLOGY.with(List.of(concepts));
    }

    /** The sound ontology with other rules. */
    public static Ontology withRules(QuantityRule... rules) {
        return settings(settings -> settings.withQuantities(settings.units(), List.of(rules)));
    }

    /** The sound ontology with other units. */
    public static Ontology withUnits(Unit... units) {
        return settings(settings -> settings.withQuantities(List.of(units), settings.rules()));
    }

    public static Ontology settings(UnaryOperator<OntologySettings> change) {
        return ONTOLOGY.with(change.apply(ONTOLOGY.settings()));
    }
}
