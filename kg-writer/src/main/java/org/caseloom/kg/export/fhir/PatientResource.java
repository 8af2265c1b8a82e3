package org.caseloom.kg.export.fhir;

import java.util.Optional;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

import org.caseloom.contracts.structured.StructuredDocument;

/** The patient of a case: nobody in particular, of a sex and, as an observation, of an age. */
final class PatientResource {
    private PatientResource() {}

    static Patient of(StructuredDocument document) {
        Patient patient = new Patient();
        org.caseloom.contracts.structured.Patient stated = document.patient();
        if (stated != null && stated.sex() != null) {
            patient.setGender(switch (stated.sex()) {
                case "male" -> AdministrativeGender.MALE;
                case "female" -> AdministrativeGender.FEMALE;
                default -> AdministrativeGender.OTHER;
            });
        }
        if (document.outcomes().stream()
                .anyMatch(outcome -> outcome.type().equals("died") && outcome.mention() == null)) {
            patient.setDeceased(new BooleanType(true));
        }
        return patient;
    }

    /** A birth date would be invented, so the age is an observation as LOINC has it. */
    static Optional<Observation> age(StructuredDocument document, Reference patient) {
        org.caseloom.contracts.structured.Patient stated = document.patient();
        if (stated == null || stated.age() == null) {
            return Optional.empty();
        }
        Observation age = new Observation();
        age.setStatus(ObservationStatus.FINAL);
        age.setCode(new CodeableConcept().setText("Age"));
        age.getCode().addCoding().setSystem("http://loinc.org").setCode("30525-0").setDisplay("Age");
        age.setSubject(patient);
        age.setValue(new Quantity().setValue(stated.age().value())
                .setUnit(stated.age().unit())
                .setSystem("http://unitsofmeasure.org")
                .setCode(stated.age().unit()));
        return Optional.of(age);
    }
}
