package org.caseloom.ontology.vocabulary;

import java.util.Map;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

import org.caseloom.contracts.structured.MentionType;

/** Our own terms beside SKOS, and the short ids of concepts, rules and units. */
public final class Caseloom {
    public static final String NAMESPACE = "https://caseloom.org/ns#";
    public static final String CONCEPTS = "https://caseloom.org/concept/";
    public static final String RULES = "https://caseloom.org/rule/";
    public static final String UNITS = "https://caseloom.org/unit/";

    /** Prefix of our own concept ids. */
    public static final String CONCEPT_PREFIX = "CSL:";

    /** The class of a concept of each type. */
    public static final Map<Resource, MentionType> TYPES = Map.of(
            type("Finding"), MentionType.FINDING, type("Disease"), MentionType.DISEASE,
            type("Test"), MentionType.TEST, type("Medication"), MentionType.MEDICATION,
            type("Procedure"), MentionType.PROCEDURE, type("Anatomy"), MentionType.ANATOMY,
            type("Gene"), MentionType.GENE, type("Device"), MentionType.DEVICE);

    public static final Property LAY_LABEL = property("layLabel");
    public static final Property PREDICATE_LABEL = property("predicateLabel");
    public static final Property COLLECTED_LABEL = property("collectedLabel");
    public static final Property ABBREVIATION = property("abbreviation");
    public static final Property QUANTITY_SYMBOL = property("quantitySymbol");

    public static final Resource UNIT = type("Unit");
    public static final Property SYMBOL = property("symbol");
    public static final Property CANONICAL_SYMBOL = property("canonicalSymbol");
    public static final Property CONVERTS_TO = property("convertsTo");
    public static final Property FACTOR = property("factor");
    public static final Property OFFSET = property("offset");

    public static final Property ALLOWED_UNIT = property("unit");
    public static final Property DEFAULT_UNIT = property("defaultUnit");
    public static final Property PLAUSIBLE_MINIMUM = property("plausibleMinimum");
    public static final Property PLAUSIBLE_MAXIMUM = property("plausibleMaximum");
    public static final Property FIRST_COMPONENT = property("firstComponent");
    public static final Property SECOND_COMPONENT = property("secondComponent");
    public static final Property CONVERSION = property("conversion");
    public static final Property FROM = property("from");
    public static final Property TO = property("to");

    public static final Resource QUANTITY_RULE = type("QuantityRule");
    public static final Property ANALYTE = property("analyte");
    public static final Property COMPARATOR = property("comparator");
    public static final Property THRESHOLD = property("threshold");
    public static final Property THRESHOLD_UNIT = property("thresholdUnit");
    public static final Property FINDING = property("finding");
    public static final Property SEX = property("sex");
    public static final Property MINIMUM_AGE = property("minimumAge");

    public static final Resource REFINEMENT_RULE = type("RefinementRule");
    public static final Property REFINES = property("refines");
    public static final Property EVIDENCE = property("evidence");
    public static final Property LEAST_EVIDENCE = property("leastEvidence");
    public static final Property REFINED = property("refined");

    private Caseloom() {}

    private static Resource type(String name) {
        return ResourceFactory.createResource(NAMESPACE + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(NAMESPACE, name);
    }
}
