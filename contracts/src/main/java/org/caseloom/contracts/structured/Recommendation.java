package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a guideline.
 *
 * @param strength  how strongly, as the guideline grades it: {@code strong}, {@code weak}
 * @param certainty of the evidence, as the guideline grades it: {@code A} … {@code D}, {@code high} … {@code very low}
 */
public record Recommendation(int start, int end, String text, @Nullable String strength, @Nullable String certainty) {}
