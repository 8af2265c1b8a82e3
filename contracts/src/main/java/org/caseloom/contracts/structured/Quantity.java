package org.caseloom.contracts.structured;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A value as the text states it, not converted.
 *
 * @param number     the number; of a blood pressure the systolic one
 * @param second     of a paired measurement the second number, of a blood pressure the diastolic one
 * @param unit       the unit's canonical symbol, for instance {@code °C}; empty for a plain number
 * @param comparator how the true value compares with the number: "39度以上" is {@code >= 39}
 */
public record Quantity(BigDecimal number, @Nullable BigDecimal second, @Nullable String unit,
        Comparator comparator) {
    public Quantity {
        unit = unit == null ? "" : unit; // JSON leaves empty strings out
    }
}
