package org.caseloom.kg.export.fhir;

import java.util.List;
import java.util.Map;

import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.hl7.fhir.r4.model.Reference;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;

/** What a relative has. */
final class FamilyResource {
    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    private static final String ANY_RELATIVE = "FAMMEMB";

    /** HL7's codes for our experiencers. */
    private static final Map<String, String> RELATIVES = Map.ofEntries(Map.entry("family:mother", "MTH"),
            Map.entry("family:father", "FTH"), Map.entry("family:parent", "PRN"), Map.entry("family:brother", "BRO"),
            Map.entry("family:sister", "SIS"), Map.entry("family:sibling", "SIB"), Map.entry("family:son", "SON"),
            Map.entry("family:daughter", "DAU"), Map.entry("family:child", "CHILD"),
            Map.entry("family:grandfather", "GRFTH"), Map.entry("family:grandmother", "GRMTH"),
            Map.entry("family:grandparent", "GRPRN"), Map.entry("family:grandchild", "GRNDCHILD"),
            Map.entry("family:uncle", "UNCLE"), Map.entry("family:aunt", "AUNT"), Map.entry("family:cousin", "COUSN"),
            Map.entry("family:nephew", "NEPHEW"), Map.entry("family:niece", "NIECE"),
            Map.entry("family:husband", "HUSB"), Map.entry("family:wife", "WIFE"));

    private FamilyResource() {}

    /** A relative's tests and drugs are no family history. */
    static boolean has(MentionType type) {
        return type == MentionType.DISEASE || type == MentionType.FINDING;
    }

    static FamilyMemberHistory of(Mention mention, List<ConceptReference> concepts, Reference patient) {
        FamilyMemberHistory history = new FamilyMemberHistory();
        history.setStatus(FamilyHistoryStatus.PARTIAL);
        history.setPatient(patient);
        history.setRelationship(Coded.own(ROLES, RELATIVES.getOrDefault(mention.experiencer(), ANY_RELATIVE)));
        history.addCondition().setCode(Coded.concept(mention, concepts));
        return history;
    }
}
