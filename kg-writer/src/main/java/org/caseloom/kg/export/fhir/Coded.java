package org.caseloom.kg.export.fhir;

import java.math.BigDecimal;
import java.util.List;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.kg.export.CodeTable;

/** Concepts, values and evidence as FHIR's data types. */
final class Coded {
    static final String CONCEPTS = "https://caseloom.org/concept";
    static final String EVIDENCE = "https://caseloom.org/fhir/evidence";
    private static final String SCHEMES = "https://caseloom.org/scheme/";
    private static final String UCUM = "http://unitsofmeasure.org";

    private Coded() {}

    /** A code of one of FHIR's own small systems. */
    static CodeableConcept own(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    /** The words of the text, our concept, and what others call it. */
    static CodeableConcept concept(Mention mention, List<ConceptReference> concepts) {
        CodeableConcept coded = new CodeableConcept().setText(mention.text());
        for (ConceptReference concept : concepts) {
            String display = concept.label().getOrDefault(Language.EN, concept.label().get(Language.JA));
            coded.addCoding(new Coding().setSystem(CONCEPTS).setCode(concept.id()).setDisplay(display));
            concept.codes()
                    .forEach((scheme, code) -> coded.addCoding(new Coding()
                            .setSystem(CodeTable.CODE_SYSTEMS.get(scheme).orElse(SCHEMES + scheme))
                            .setCode(code)));
        }
        return coded;
    }

    static Quantity quantity(BigDecimal number, org.caseloom.contracts.structured.Quantity stated) {
        Quantity quantity = new Quantity();
        quantity.setValue(number);
        quantity.setComparator(comparator(stated.comparator()));
        if (!stated.unit().isEmpty()) {
            quantity.setUnit(stated.unit());
            CodeTable.UCUM.get(stated.unit()).ifPresent(code -> quantity.setSystem(UCUM).setCode(code));
        }
        return quantity;
    }

    /** Where the statement stands in the text of the case, and what found it. */
    static void evidence(DomainResource resource, List<Mention> mentions) {
        for (Mention mention : mentions) {
            Extension evidence = resource.addExtension();
            evidence.setUrl(EVIDENCE);
            evidence.addExtension("start", new IntegerType(mention.start()));
            evidence.addExtension("end", new IntegerType(mention.end()));
            evidence.addExtension("text", new StringType(mention.text()));
            evidence.addExtension("rule", new StringType(mention.rule()));
        }
    }

    private static @Nullable QuantityComparator comparator(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> null;
            case LESS -> QuantityComparator.LESS_THAN;
            case AT_MOST -> QuantityComparator.LESS_OR_EQUAL;
            case GREATER -> QuantityComparator.GREATER_THAN;
            case AT_LEAST -> QuantityComparator.GREATER_OR_EQUAL;
        };
    }
}
