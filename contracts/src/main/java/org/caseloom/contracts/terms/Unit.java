package org.caseloom.contracts.terms;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unit of measurement.
 *
 * @param id         for instance {@code degree-celsius}
 * @param symbol     the canonical spelling
 * @param symbols    every spelling
 * @param convertsTo id of the unit it converts to by {@code value * factor + offset}, whatever the substance
 */
public record Unit(String id, String symbol, List<String> symbols, @Nullable String convertsTo,
        @Nullable BigDecimal factor, @Nullable BigDecimal offset) {
    public Unit {
        symbols = symbols == null ? List.of() : List.copyOf(symbols);
    }
}
