package org.caseloom.contracts.terms;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
    /** Canonical symbol of the unit that counts the points of a scale. */
    public static final String POINTS = "点";
    /** Canonical symbol of the unit that counts the classes of a scale, which texts write as III, B or 3度. */
    public static final String CLASSES = "class";
    /** Canonical symbol of the unit that counts the signs of a reaction, as in (2+). */
    public static final String SIGNS = "+";

    public Unit {
        symbols = symbols == null ? List.of() : List.copyOf(symbols);
    }

    /** Whether it counts steps of an order and measures nothing, so that no other unit converts to it. */
    @JsonIgnore
    public boolean isOrdinal() {
        return symbol.equals(POINTS) || symbol.equals(CLASSES) || symbol.equals(SIGNS);
    }
}
