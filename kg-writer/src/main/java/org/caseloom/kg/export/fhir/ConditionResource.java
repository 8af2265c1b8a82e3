package org.caseloom.kg.export.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.StructuredDocument;

/** A disease or a finding that the patient has, had, may have or has not. */
final class ConditionResource {
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";

    private ConditionResource() {}

    static Condition of(StructuredDocument document, List<Mention> mentions, List<ConceptReference> concepts,
            Reference patient) {
        Mention first = mentions.getFirst();
        Condition condition = new Condition();
        condition.setVerificationStatus(Coded.own(VERIFICATION, switch (first.assertion()) {
            case PRESENT, HISTORY -> "confirmed";
            case ABSENT -> "refuted";
            case POSSIBLE -> "provisional";
            case CONDITIONAL, PLANNED, FAMILY -> "unconfirmed";
        }));
        switch (first.assertion()) {
            case PRESENT -> condition.setClinicalStatus(Coded.own(CLINICAL, status(document, mentions)));
            case HISTORY -> condition.setClinicalStatus(Coded.own(CLINICAL, "inactive"));
            case ABSENT, POSSIBLE, CONDITIONAL, PLANNED, FAMILY -> {
                // whether what may not be there is active is not known
            }
        }
        condition.setCode(Coded.concept(first, concepts));
        condition.setSubject(patient);
        mentions.stream().map(Mention::severity).flatMap(severity -> Optional.ofNullable(severity).stream()).findFirst()
                .ifPresent(severity -> condition.getSeverity().setText(severity));
        mentions.stream().map(Mention::site).flatMap(site -> Optional.ofNullable(site).stream()).distinct()
                .forEach(site -> condition.addBodySite().setText(site));
        return condition;
    }

    /** What the text says last of how it went. */
    private static String status(StructuredDocument document, List<Mention> mentions) {
        Set<String> ids = mentions.stream().map(Mention::id).collect(Collectors.toSet());
        return document.outcomes()
                .stream()
                .filter(outcome -> outcome.mention() != null && ids.contains(outcome.mention()))
                .map(Outcome::type)
                .reduce((_, last) -> last)
                .map(type -> switch (type) {
                    case "resolved" -> "resolved";
                    case "remission" -> "remission";
                    case "recurred" -> "recurrence";
                    default -> "active";
                })
                .orElse("active");
    }
}
