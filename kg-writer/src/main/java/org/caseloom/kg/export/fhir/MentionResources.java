package org.caseloom.kg.export.fhir;

import java.util.List;
import java.util.Optional;

import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;

/** The resource that some mentions of one thing become. For one thread. */
final class MentionResources {
    private final StructuredDocument document;
    private final Reference patient;

    MentionResources(StructuredDocument document, Reference patient) {
        this.document = document;
        this.patient = patient;
    }

    /** Mentions of one concept that assert the same; empty for what FHIR has no place for here. */
    Optional<DomainResource> of(List<Mention> mentions, List<ConceptReference> concepts) {
        Mention first = mentions.getFirst();
        boolean family = first.assertion() == Assertion.FAMILY;
        if (family ? !FamilyResource.has(first.type()) : !first.experiencer().equals(Mention.PATIENT)) {
            return Optional.empty();
        }
        DomainResource resource = switch (first.type()) {
            case DISEASE -> condition(mentions, concepts);
            case FINDING -> first.value() == null
                    ? condition(mentions, concepts)
                    : measured(mentions, concepts);
            case TEST -> ObservationResource.of(first, concepts, patient);
            case MEDICATION -> new MedicationResource(document, patient).of(mentions, concepts);
            case PROCEDURE -> procedure(first, concepts);
            case ANATOMY, GENE, DEVICE -> null;
        };
        if (resource == null) {
            return Optional.empty();
        }
        Coded.evidence(resource, mentions);
        return Optional.of(resource);
    }

    private DomainResource condition(List<Mention> mentions, List<ConceptReference> concepts) {
        return mentions.getFirst().assertion() == Assertion.FAMILY
                ? FamilyResource.of(mentions.getFirst(), concepts, patient)
                : ConditionResource.of(document, mentions, concepts, patient);
    }

    /** A relative's value is not the patient's. */
    private DomainResource measured(List<Mention> mentions, List<ConceptReference> concepts) {
        return mentions.getFirst().assertion() == Assertion.FAMILY
                ? condition(mentions, concepts)
                : ObservationResource.of(mentions.getFirst(), concepts, patient);
    }

    private Procedure procedure(Mention mention, List<ConceptReference> concepts) {
        Procedure procedure = new Procedure();
        procedure.setStatus(switch (mention.assertion()) {
            case PRESENT, HISTORY -> ProcedureStatus.COMPLETED;
            case ABSENT -> ProcedureStatus.NOTDONE;
            case PLANNED -> ProcedureStatus.PREPARATION;
            case POSSIBLE, CONDITIONAL, FAMILY -> ProcedureStatus.UNKNOWN;
        });
        procedure.setCode(Coded.concept(mention, concepts));
        procedure.setSubject(patient);
        return procedure;
    }
}
