package org.caseloom.kg.export.fhir;

import java.util.List;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Quantity;

/** A test, or a finding that was measured. A negative test has the interpretation NEG. */
final class ObservationResource {
    private static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    private static final String LOINC = "http://loinc.org";

    private ObservationResource() {}

    static Observation of(Mention mention, List<ConceptReference> concepts, Reference patient) {
        Observation observation = new Observation();
        observation.setStatus(switch (mention.assertion()) {
            case PRESENT, ABSENT, HISTORY -> ObservationStatus.FINAL;
            case POSSIBLE -> ObservationStatus.PRELIMINARY;
            case PLANNED -> ObservationStatus.REGISTERED;
            case CONDITIONAL, FAMILY -> ObservationStatus.UNKNOWN;
        });
        observation.setCode(Coded.concept(mention, concepts));
        observation.setSubject(patient);
        Quantity value = mention.value();
        if (value != null && value.second() != null) {
            component(observation, "8480-6", "Systolic blood pressure", value).setValue(
                    Coded.quantity(value.number(), value));
            component(observation, "8462-4", "Diastolic blood pressure", value).setValue(
                    Coded.quantity(value.second(), value));
        } else if (value != null) {
            observation.setValue(Coded.quantity(value.number(), value));
        }
        if (mention.assertion() == Assertion.ABSENT) {
            observation.addInterpretation(Coded.own(INTERPRETATION, "NEG"));
        }
        if (mention.site() != null) {
            observation.getBodySite().setText(mention.site());
        }
        return observation;
    }

    /** Pairs in mmHg are blood pressures; others are told apart by words alone. */
    private static Observation.ObservationComponentComponent component(Observation observation, String loinc,
            String display, Quantity value) {
        Observation.ObservationComponentComponent component = observation.addComponent();
        if (value.unit().equals("mmHg")) {
            component.getCode().addCoding().setSystem(LOINC).setCode(loinc).setDisplay(display);
        } else {
            component.getCode().setText(loinc.equals("8480-6") ? "first value" : "second value");
        }
        return component;
    }
}
