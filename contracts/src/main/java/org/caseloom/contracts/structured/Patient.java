package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * Whom the document is about, as far as it says.
 *
 * @param sex {@code male}, {@code female} or {@code other}
 */
public record Patient(@Nullable Age age, @Nullable String sex) {
    /**
     * @param value a number of units
     * @param unit  UCUM: {@code a} years, {@code mo} months, {@code d} days
     */
    public record Age(int value, String unit) {}
}
