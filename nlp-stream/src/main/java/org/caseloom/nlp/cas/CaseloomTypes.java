package org.caseloom.nlp.cas;

import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * Caseloom's own types and features, looked up once per type system. The types are declared in
 * {@code CaseloomTypes.xml}; they have no generated classes, so they are reached through the generic interface of the
 * CAS. Immutable and thread-safe; a type that is missing is a fault in the build and thrown at once.
 */
final class CaseloomTypes {
    private static final String PACKAGE = "org.caseloom.nlp.cas.";
    private static volatile @Nullable CaseloomTypes last;

    private final TypeSystem system;

    final Type evidence;
    final Feature mention;
    final Feature rule;
    final Feature assertion;
    final Feature experiencer;
    final Feature cue;
    final Feature quantity;
    final Feature severity;
    final Feature course;
    final Feature site;
    final Feature laterality;
    final Feature multiplicity;
    final Feature time;
    final Type statedTime;
    final Feature timeKind;
    final Feature timeValue;
    final Type contextCue;
    final Feature cueRule;
    final Type statedQuantity;
    final Feature number;
    final Feature second;
    final Feature unit;
    final Feature comparator;
    final Type releaseConcept;
    final Feature conceptId;
    final Type patient;
    final Feature age;
    final Feature ageUnit;
    final Feature sex;
    final Feature ageUpTo;
    final Feature pregnantWeeks;
    final Feature bornAtWeeks;
    final Feature occupation;
    final Feature ethnicity;
    final Type recommendation;
    final Feature direction;
    final Feature strength;
    final Feature certainty;
    final Feature population;
    final Feature intervention;
    final Type dosing;
    final Feature dosedDrug;
    final Feature dosingPart;
    final Feature dose;
    final Feature route;
    final Feature frequency;
    final Feature duration;
    final Feature change;
    final Type relation;
    final Feature category;
    final Feature relationSource;
    final Feature relationTarget;

    private CaseloomTypes(TypeSystem system) {
        this.system = system;
        evidence = type(system, "Evidence");
        mention = feature(evidence, "mention");
        rule = feature(evidence, "rule");
        assertion = feature(evidence, "assertion");
        experiencer = feature(evidence, "experiencer");
        cue = feature(evidence, "cue");
        quantity = feature(evidence, "quantity");
        severity = feature(evidence, "severity");
        course = feature(evidence, "course");
        site = feature(evidence, "site");
        laterality = feature(evidence, "laterality");
        multiplicity = feature(evidence, "multiplicity");
        time = feature(evidence, "time");
        statedTime = type(system, "StatedTime");
        timeKind = feature(statedTime, "kind");
        timeValue = feature(statedTime, "value");
        contextCue = type(system, "ContextCue");
        cueRule = feature(contextCue, "rule");
        statedQuantity = type(system, "StatedQuantity");
        number = feature(statedQuantity, "number");
        second = feature(statedQuantity, "second");
        unit = feature(statedQuantity, "unit");
        comparator = feature(statedQuantity, "comparator");
        releaseConcept = type(system, "ReleaseConcept");
        conceptId = feature(releaseConcept, "conceptId");
        patient = type(system, "PatientDescription");
        age = feature(patient, "age");
        ageUnit = feature(patient, "ageUnit");
        sex = feature(patient, "sex");
        ageUpTo = feature(patient, "ageUpTo");
        pregnantWeeks = feature(patient, "pregnantWeeks");
        bornAtWeeks = feature(patient, "bornAtWeeks");
        occupation = feature(patient, "occupation");
        ethnicity = feature(patient, "ethnicity");
        recommendation = type(system, "StatedRecommendation");
        direction = feature(recommendation, "direction");
        strength = feature(recommendation, "strength");
        certainty = feature(recommendation, "certainty");
        population = feature(recommendation, "population");
        intervention = feature(recommendation, "intervention");
        dosing = type(system, "Dosing");
        dosedDrug = feature(dosing, "drug");
        dosingPart = feature(dosing, "part");
        dose = feature(dosing, "dose");
        route = feature(dosing, "route");
        frequency = feature(dosing, "frequency");
        duration = feature(dosing, "duration");
        change = feature(dosing, "change");
        relation = type(system, "StatedRelation");
        category = feature(relation, "category");
        relationSource = feature(relation, "source");
        relationTarget = feature(relation, "target");
    }

    /** Those of a type system; nearly always that of the call before, for all engines share one. */
    static CaseloomTypes of(TypeSystem system) {
        CaseloomTypes known = last;
        if (known == null || known.system != system) {
            known = new CaseloomTypes(system);
            last = known;
        }
        return known;
    }

    private static Type type(TypeSystem system, String name) {
        Type type = system.getType(PACKAGE + name);
        if (type == null) {
            throw new CaseloomException(ErrorCode.INTERNAL, "the type system lacks " + PACKAGE + name);
        }
        return type;
    }

    private static Feature feature(Type type, String name) {
        Feature feature = type.getFeatureByBaseName(name);
        if (feature == null) {
            throw new CaseloomException(ErrorCode.INTERNAL, type.getName() + " lacks the feature " + name);
        }
        return feature;
    }
}
