package org.caseloom.kg.facts;

import java.util.LinkedHashSet;
import java.util.Set;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.StructuredDocument;

/**
 * One thing a document says of its patient: that a concept is present, absent, in the family … Counting and searching
 * use these; the mentions give the evidence.
 *
 * @param concept id of the concept
 */
public record PatientFact(Assertion assertion, MentionType type, String concept) {
    /**
     * What the document says, in text order, each once. What a donor or a relative has is no fact about the patient,
     * and what a relative does not have is no negative evidence about the patient; only that a relative has it counts,
     * as {@link Assertion#FAMILY}.
     */
    public static Set<PatientFact> of(StructuredDocument document) {
        Set<PatientFact> facts = new LinkedHashSet<>();
        for (Mention mention : document.mentions()) {
            if (concernsPatient(mention)) {
                for (ConceptReference concept : mention.concepts()) {
                    facts.add(new PatientFact(mention.assertion(), mention.type(), concept.id()));
                }
            }
        }
        return facts;
    }

    private static boolean concernsPatient(Mention mention) {
        return mention.assertion() == Assertion.FAMILY || mention.experiencer().equals(Mention.PATIENT);
    }
}
