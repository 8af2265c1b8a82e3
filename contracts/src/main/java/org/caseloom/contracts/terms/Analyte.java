package org.caseloom.contracts.terms;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a test are written.
 *
 * @param units            ids of the units its values may have
 * @param defaultUnit      the unit of a value written without one
 * @param plausibleMinimum in the default unit: a bare number below is not a value of this test
 * @param plausibleMaximum in the default unit: a bare number above is not a value of this test
 * @param firstComponent   the test that the first number of a pair belongs to: systolic of a blood pressure
 * @param secondComponent  the test that the second number of a pair belongs to
 * @param conversions      between units where the factor depends on the substance
 */
public record Analyte(List<String> units, @Nullable String defaultUnit, @Nullable BigDecimal plausibleMinimum,
        @Nullable BigDecimal plausibleMaximum, @Nullable String firstComponent, @Nullable String secondComponent,
        List<Conversion> conversions) {
    /** {@code to = from * factor + offset}; ends are ids of units. */
    public record Conversion(String from, String to, BigDecimal factor, BigDecimal offset) {}

    public Analyte {
        units = units == null ? List.of() : List.copyOf(units);
        conversions = conversions == null ? List.of() : List.copyOf(conversions);
    }

    /** Whether a number in the default unit can be a value of this test; where no range is known every number can. */
    public boolean isPlausible(BigDecimal number) {
        return (plausibleMinimum == null || number.compareTo(plausibleMinimum) >= 0)
                && (plausibleMaximum == null || number.compareTo(plausibleMaximum) <= 0);
    }
}
