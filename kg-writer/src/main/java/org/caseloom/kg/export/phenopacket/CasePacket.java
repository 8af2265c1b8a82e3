package org.caseloom.kg.export.phenopacket;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.phenopackets.schema.v2.Phenopacket;
import org.phenopackets.schema.v2.core.Age;
import org.phenopackets.schema.v2.core.Disease;
import org.phenopackets.schema.v2.core.Individual;
import org.phenopackets.schema.v2.core.MedicalAction;
import org.phenopackets.schema.v2.core.OntologyClass;
import org.phenopackets.schema.v2.core.PhenotypicFeature;
import org.phenopackets.schema.v2.core.Procedure;
import org.phenopackets.schema.v2.core.Sex;
import org.phenopackets.schema.v2.core.TimeElement;
import org.phenopackets.schema.v2.core.Treatment;
import org.phenopackets.schema.v2.core.VitalStatus;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.export.Vocabulary;
import org.caseloom.kg.facts.CaseStance;
import org.caseloom.kg.facts.CaseStance.Stated;

/** The phenopacket of one case. For one thread. */
final class CasePacket {
    private final StructuredDocument document;
    private final Vocabulary vocabulary;
    private final Map<String, Mention> firstMentions = new HashMap<>();
    private final PacketClasses classes = new PacketClasses();
    private final Instant written;

    CasePacket(StructuredDocument document, Vocabulary vocabulary, Instant written) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.written = written;
        for (Mention mention : document.mentions()) {
            if (mention.experiencer().equals(Mention.PATIENT)) {
                mention.concepts().forEach(concept -> firstMentions.putIfAbsent(concept.id(), mention));
            }
        }
    }

    Phenopacket packet() {
        Phenopacket.Builder packet = Phenopacket.newBuilder().setId(document.id()).setSubject(subject());
        CaseStance.of(document).forEach((concept, stated) -> add(packet, concept, stated));
        Measurements measurements = new Measurements(classes, vocabulary);
        document.mentions().forEach(mention -> measurements.of(mention).ifPresent(packet::addMeasurements));
        return packet.setMetaData(classes.metaData(document, vocabulary.release(), written)).build();
    }

    private void add(Phenopacket.Builder packet, String id, Stated stated) {
        Mention mention = firstMentions.get(id);
        if (stated.stance() == CaseStance.POSSIBLE || mention == null) {
            return;
        }
        ConceptReference concept = vocabulary.open(mention.concepts()
                .stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow());
        boolean excluded = stated.stance() == CaseStance.ABSENT;
        switch (stated.type()) {
            case FINDING -> classes.of(concept, mention, List.of("HP"))
                    .ifPresent(type -> packet.addPhenotypicFeatures(feature(type, mention, excluded)));
            case DISEASE -> classes.of(concept, mention, List.of("MONDO", "DOID", "ICD10"))
                    .ifPresent(term -> packet.addDiseases(Disease.newBuilder().setTerm(term).setExcluded(excluded)));
            case MEDICATION -> action(classes.own(concept, mention), excluded, true).ifPresent(
                    packet::addMedicalActions);
            case PROCEDURE -> action(classes.own(concept, mention), excluded, false).ifPresent(
                    packet::addMedicalActions);
            case TEST, ANATOMY, GENE, DEVICE -> {
                // tests appear by their values; the others have no place in a phenopacket
            }
        }
    }

    private PhenotypicFeature feature(OntologyClass type, Mention mention, boolean excluded) {
        PhenotypicFeature.Builder feature = PhenotypicFeature.newBuilder()
                .setType(type)
                .setExcluded(excluded)
                .addEvidence(classes.evidence(document, mention));
        classes.severity(mention.severity()).ifPresent(feature::setSeverity);
        return feature.build();
    }

    private static Optional<MedicalAction> action(OntologyClass what, boolean excluded, boolean drug) {
        if (excluded) {
            return Optional.empty();
        }
        return Optional.of(drug
                ? MedicalAction.newBuilder().setTreatment(Treatment.newBuilder().setAgent(what)).build()
                : MedicalAction.newBuilder().setProcedure(Procedure.newBuilder().setCode(what)).build());
    }

    private Individual subject() {
        Individual.Builder subject = Individual.newBuilder().setId("patient");
        Patient patient = document.patient();
        if (patient != null && patient.sex() != null) {
            subject.setSex(switch (patient.sex()) {
                case "male" -> Sex.MALE;
                case "female" -> Sex.FEMALE;
                default -> Sex.OTHER_SEX;
            });
        }
        if (patient != null && patient.age() != null) {
            iso(patient.age()).ifPresent(age -> subject.setTimeAtLastEncounter(
                    TimeElement.newBuilder().setAge(Age.newBuilder().setIso8601Duration(age))));
        }
        if (document.outcomes().stream()
                .anyMatch(outcome -> outcome.type().equals("died") && outcome.mention() == null)) {
            subject.setVitalStatus(VitalStatus.newBuilder().setStatus(VitalStatus.Status.DECEASED));
        }
        return subject.build();
    }

    private static Optional<String> iso(Patient.Age age) {
        return switch (age.unit()) {
            case "a" -> Optional.of("P" + age.value() + "Y");
            case "mo" -> Optional.of("P" + age.value() + "M");
            case "wk" -> Optional.of("P" + age.value() + "W");
            case "d" -> Optional.of("P" + age.value() + "D");
            case "h" -> Optional.of("PT" + age.value() + "H");
            default -> Optional.empty();
        };
    }
}
