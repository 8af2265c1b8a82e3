package org.caseloom.kg.facts;

import java.util.LinkedHashMap;
import java.util.Map;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.StructuredDocument;

/**
 * What a whole case says of one concept, where its sentences say several things. Present wins: what was there at some
 * time was there, whatever was denied on another day. Absent wins over possible: a suspicion that was answered is
 * answered. What is only conditional or planned says nothing of what the patient has, and what a relative has is not
 * the patient's.
 */
public enum CaseStance {
    PRESENT,
    ABSENT,
    POSSIBLE,
    HISTORY;

    /** A concept with what the case says of it. */
    public record Stated(MentionType type, CaseStance stance) {}

    /** What the case says of each concept of the patient, in text order; a concept it does not speak of is not there. */
    public static Map<String, Stated> of(StructuredDocument document) {
        Map<String, Stated> stances = new LinkedHashMap<>();
        for (PatientFact fact : PatientFact.of(document)) {
            switch (fact.assertion()) {
                case PRESENT -> note(stances, fact, PRESENT);
                case ABSENT -> note(stances, fact, ABSENT);
                case POSSIBLE -> note(stances, fact, POSSIBLE);
                case HISTORY -> note(stances, fact, HISTORY);
                case CONDITIONAL, PLANNED, FAMILY -> {
                    // no evidence of what the patient has or has not
                }
            }
        }
        return stances;
    }

    private static void note(Map<String, Stated> stances, PatientFact fact, CaseStance stance) {
        stances.merge(fact.concept(), new Stated(fact.type(), stance),
                (old, next) -> next.stance.compareTo(old.stance) < 0 ? new Stated(old.type, next.stance) : old);
    }

    /** How much an assertion weighs beside others of the same concept: the smallest is what the case says. */
    public static int weight(Assertion assertion) {
        return switch (assertion) {
            case PRESENT -> 0;
            case ABSENT -> 1;
            case POSSIBLE -> 2;
            case HISTORY -> 3;
            case PLANNED -> 4;
            case CONDITIONAL -> 5;
            case FAMILY -> 6;
        };
    }
}
