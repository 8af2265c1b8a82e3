package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a guideline.
 *
 * @param strength     how strongly, as the guideline grades it: {@code strong}, {@code weak}, or its own letter
 * @param certainty    of the evidence, as the guideline grades it: {@code A} … {@code D}, {@code high} …
 *                     {@code very low}, {@code I} … {@code VI}
 * @param direction    {@code for} or {@code against}
 * @param population   whom it is about, in the words of the text
 * @param intervention what is recommended, in the words of the text
 */
public record Recommendation(int start, int end, String text, @Nullable String strength, @Nullable String certainty,
        @Nullable String direction, @Nullable String population, @Nullable String intervention) {
    /** One whose statement is not analysed. */
    public Recommendation(int start, int end, String text, @Nullable String strength, @Nullable String certainty) {
        this(start, end, text, strength, certainty, null, null, null);
    }
}
