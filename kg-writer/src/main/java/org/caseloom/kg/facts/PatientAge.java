package org.caseloom.kg.facts;

import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Patient;

/** Ages in whole years, as people are grouped by; below one year it is 0. */
public final class PatientAge {
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;
    private static final int DAYS = 365;

    private PatientAge() {}

    /** The patient's age; empty where it is not stated, or in a unit that is not one of UCUM's for ages. */
    public static OptionalInt years(@Nullable Patient patient) {
        if (patient == null || patient.age() == null || patient.age().value() < 0) {
            return OptionalInt.empty();
        }
        int value = patient.age().value();
        return switch (patient.age().unit()) {
            case "a" -> OptionalInt.of(value);
            case "mo" -> OptionalInt.of(value / MONTHS);
            case "wk" -> OptionalInt.of(value / WEEKS);
            case "d" -> OptionalInt.of(value / DAYS);
            case "h" -> OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
    }
}
