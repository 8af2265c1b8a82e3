package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.List;

import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Quantity;
import org.caseloom.nlp.types.Dosing.Part;

/** Writes and reads how the drugs of one CAS were given. Belongs to the CAS's thread. */
public final class Dosings {
    /** A dosing with the mention of its drug. */
    record OfDrug(AnnotationFS drug, Dosing dosing) {}

    private final JCas cas;
    private final CaseloomTypes types;

    private Dosings(JCas cas) {
        this.cas = cas;
        this.types = CaseloomTypes.of(cas.getTypeSystem());
    }

    public static Dosings of(JCas cas) {
        return new Dosings(cas);
    }

    /** Notes how a drug was given: the mention at that place of the list that these evidences gave last. */
    public void add(Evidences evidences, int drug, Dosing dosing) {
        AnnotationFS annotation = cas.getCas().createAnnotation(types.dosing, dosing.begin(), dosing.end());
        annotation.setFeatureValue(types.dosedDrug, evidences.annotation(drug));
        annotation.setStringValue(types.dosingPart, dosing.part().name());
        Quantity dose = dosing.dose();
        if (dose != null) {
            annotation.setFeatureValue(types.dose,
                    evidences.quantity(new Evidence.StatedValue(dosing.begin(), dosing.end(), dose)));
        }
        String value = dosing.value();
        switch (dosing.part()) {
            case DOSE -> {
            }
            case ROUTE -> annotation.setStringValue(types.route, value);
            case FREQUENCY -> annotation.setStringValue(types.frequency, value);
            case DURATION -> annotation.setStringValue(types.duration, value);
            case CHANGE -> annotation.setStringValue(types.change, value);
        }
        cas.getCas().addFsToIndexes(annotation);
    }

    /** All, in text order. */
    List<OfDrug> all(Evidences evidences) {
        List<OfDrug> all = new ArrayList<>();
        for (AnnotationFS annotation : cas.getCas().getAnnotationIndex(types.dosing)) {
            Part part = Part.valueOf(annotation.getStringValue(types.dosingPart));
            var dose = evidences.value((AnnotationFS) annotation.getFeatureValue(types.dose));
            all.add(new OfDrug((AnnotationFS) annotation.getFeatureValue(types.dosedDrug),
                    new Dosing(annotation.getBegin(), annotation.getEnd(), part, dose == null ? null : dose.quantity(),
                            value(annotation, part))));
        }
        return all;
    }

    private @Nullable String value(AnnotationFS annotation, Part part) {
        return switch (part) {
            case DOSE -> null;
            case ROUTE -> annotation.getStringValue(types.route);
            case FREQUENCY -> annotation.getStringValue(types.frequency);
            case DURATION -> annotation.getStringValue(types.duration);
            case CHANGE -> annotation.getStringValue(types.change);
        };
    }
}
