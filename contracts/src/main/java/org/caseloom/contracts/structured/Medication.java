package org.caseloom.contracts.structured;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A drug as it was given, or a radiation with its dose.
 *
 * @param mention   id of the mention of the drug or the procedure
 * @param route     {@code oral}, {@code intravenous}, {@code subcutaneous} and the like
 * @param frequency how often and when, as FHIR's timing has it: {@code 3/d}, {@code PC}, {@code PRN}
 * @param duration  ISO 8601
 * @param change    {@code started}, {@code stopped}, {@code increased}, {@code reduced}, {@code changed} or
 *                  {@code continued}
 * @param words     the words of the text that say so
 */
public record Medication(String mention, @Nullable Quantity dose, @Nullable String route, @Nullable String frequency,
        @Nullable String duration, @Nullable String change, List<Words> words) {
    /**
     * Words that say one part of it.
     *
     * @param part {@code dose}, {@code route}, {@code frequency}, {@code duration} or {@code change}
     */
    public record Words(String part, int start, int end) {}

    /** One of which nothing is known but what it is. */
    public Medication(String mention, @Nullable Quantity dose, @Nullable String route, @Nullable String frequency,
            @Nullable String duration) {
        this(mention, dose, route, frequency, duration, null, List.of());
    }

    public Medication {
        words = Lists.copy(words);
    }
}
