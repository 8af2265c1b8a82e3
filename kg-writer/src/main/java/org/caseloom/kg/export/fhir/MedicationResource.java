package org.caseloom.kg.export.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Reference;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;

/** A drug, and how it was given where the text says. */
record MedicationResource(StructuredDocument document, Reference patient) {
    MedicationStatement of(List<Mention> mentions, List<ConceptReference> concepts) {
        Mention first = mentions.getFirst();
        Set<String> ids = mentions.stream().map(Mention::id).collect(Collectors.toSet());
        List<Medication> given = document.medications()
                .stream()
                .filter(medication -> ids.contains(medication.mention()))
                .toList();
        MedicationStatement statement = new MedicationStatement();
        statement.setStatus(status(first, given));
        statement.setMedication(Coded.concept(first, concepts));
        statement.setSubject(patient);
        given.stream().flatMap(medication -> dosage(medication).stream()).forEach(statement::addDosage);
        return statement;
    }

    private static MedicationStatementStatus status(Mention mention, List<Medication> given) {
        boolean stopped = given.stream().anyMatch(medication -> "stopped".equals(medication.change()));
        return switch (mention.assertion()) {
            case PRESENT -> stopped ? MedicationStatementStatus.STOPPED : MedicationStatementStatus.ACTIVE;
            case ABSENT -> MedicationStatementStatus.NOTTAKEN;
            case HISTORY -> MedicationStatementStatus.COMPLETED;
            case PLANNED -> MedicationStatementStatus.INTENDED;
            case POSSIBLE, CONDITIONAL, FAMILY -> MedicationStatementStatus.UNKNOWN;
        };
    }

    private static Optional<Dosage> dosage(Medication medication) {
        Dosage dosage = new Dosage();
        if (medication.dose() != null) {
            // a dose of FHIR (SimpleQuantity) has no comparator
            dosage.addDoseAndRate().setDose(Coded.quantity(medication.dose().number(), medication.dose())
                    .setComparator(null));
        }
        if (medication.route() != null) {
            dosage.getRoute().setText(medication.route());
        }
        if (medication.frequency() != null) {
            dosage.getTiming().getCode().setText(medication.frequency());
        }
        return dosage.isEmpty() ? Optional.empty() : Optional.of(dosage);
    }
}
