package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;

/** The units of a release: by spelling, and how one becomes another. Immutable and thread-safe. */
final class UnitTable {
    /** Conversions go by way of a common unit at most. */
    private static final int LONGEST_CHAIN = 2;

    private final Map<String, Unit> byId = new HashMap<>();
    private final Map<String, List<Unit>> bySymbol = new HashMap<>();
    /** By the very instances of the release: analytes are large records, and asked for at every number. */
    private final Map<Analyte, UnitsOfAnalyte> byAnalyte = new IdentityHashMap<>();

    /** A spelling of a unit. */
    private record Spelling(String text, Unit unit) {}

    /**
     * The units of one analyte.
     *
     * @param spellings the longest first
     * @param firsts    the chars that they begin with
     * @param classes   the unit that counts the classes of a scale; null where there is none
     * @param scale     whether values are points or classes of a scale, or plain numbers
     */
    private record UnitsOfAnalyte(List<Spelling> spellings, String firsts, @Nullable Unit classes, boolean scale) {}

    UnitTable(List<Unit> units, Collection<Concept> tests) {
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            if (unit.symbol().equals(Unit.SIGNS)) {
                continue; // is no spelling of its own: signs are read as a result
            }
            List<String> symbols = new ArrayList<>(unit.symbols());
            symbols.add(unit.symbol());
            symbols.stream().map(NormalizedText::fold).filter(symbol -> !symbol.isBlank()).distinct()
                    .forEach(symbol -> {
                        bySymbol.computeIfAbsent(symbol, _ -> new ArrayList<>(1)).add(unit);
                    });
        }
        tests.forEach(test -> byAnalyte.put(test.analyte(), units(test.analyte())));
    }

    private UnitsOfAnalyte units(Analyte analyte) {
        List<Spelling> spellings = new ArrayList<>();
        bySymbol.forEach((symbol, units) -> units.stream()
                .filter(unit -> analyte.units().contains(unit.id()))
                .findFirst()
                .ifPresent(unit -> spellings.add(new Spelling(symbol, unit))));
        spellings.sort(Comparator.comparingInt((Spelling spelling) -> spelling.text().length())
                .reversed()
                .thenComparing(Spelling::text));
        List<@Nullable Unit> all = analyte.units().stream().map(byId::get).toList();
        Unit classes = null;
        boolean scale = true;
        for (Unit unit : all) {
            classes = classes == null && unit != null && unit.symbol().equals(Unit.CLASSES) ? unit : classes;
            scale &= unit != null && unit.isOrdinal();
        }
        String firsts = spellings.stream().map(spelling -> spelling.text().substring(0, 1)).distinct()
                .collect(Collectors.joining());
        return new UnitsOfAnalyte(List.copyOf(spellings), firsts, classes, scale);
    }

    private UnitsOfAnalyte of(Analyte analyte) {
        UnitsOfAnalyte known = byAnalyte.get(analyte);
        return known == null ? units(analyte) : known;
    }

    /** A unit as it stands in a text. */
    record Written(int end, Unit unit) {}

    /** The longest spelling of one of the analyte's units that begins here; null where there is none. */
    @Nullable
    Written at(String folded, int start, Analyte analyte) {
        if (start >= folded.length()) {
            return null;
        }
        char first = folded.charAt(start);
        UnitsOfAnalyte units = of(analyte);
        if (units.firsts().indexOf(first) < 0) {
            return null; // most numbers have no unit of this test behind them
        }
        for (Spelling spelling : units.spellings()) {
            String text = spelling.text();
            if (folded.startsWith(text, start) && !cutsWord(folded, start + text.length())) {
                return new Written(start + text.length(), spelling.unit());
            }
        }
        return null;
    }

    @Nullable
    Unit unit(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The unit that counts the classes of a scale; null where the scale has none. */
    @Nullable
    Unit classes(Analyte analyte) {
        return of(analyte).classes();
    }

    /** Whether it counts the signs of a reaction: (2+). */
    boolean isSigns(@Nullable String id) {
        Unit unit = unit(id);
        return unit != null && unit.symbol().equals(Unit.SIGNS);
    }

    /** Whether values of the analyte are points or classes of a scale, or plain numbers. */
    boolean isScale(Analyte analyte) {
        return of(analyte).scale();
    }

    /** The number in another unit; empty where there is no way. */
    Optional<BigDecimal> convert(BigDecimal number, String from, String to, Analyte analyte) {
        if (from.equals(to)) {
            return Optional.of(number);
        }
        for (Analyte.Conversion conversion : analyte.conversions()) {
            if (conversion.from().equals(from) && conversion.to().equals(to)) {
                return Optional.of(number.multiply(conversion.factor()).add(conversion.offset()));
            }
        }
        return towards(number, from, to, LONGEST_CHAIN);
    }

    private Optional<BigDecimal> towards(BigDecimal number, String from, String to, int steps) {
        if (from.equals(to)) {
            return Optional.of(number);
        }
        Unit unit = byId.get(from);
        if (steps > 0 && unit != null && unit.convertsTo() != null && unit.factor() != null) {
            return towards(scaled(number, unit), unit.convertsTo(), to, steps - 1);
        }
        return backwards(number, from, to);
    }

    /** From the unit that {@code to} converts to. */
    private Optional<BigDecimal> backwards(BigDecimal number, String from, String to) {
        Unit unit = byId.get(to);
        if (unit != null && from.equals(unit.convertsTo()) && unit.factor() != null && unit.factor().signum() != 0) {
            BigDecimal offset = unit.offset() == null ? BigDecimal.ZERO : unit.offset();
            return Optional.of(number.subtract(offset).divide(unit.factor(), MathContext.DECIMAL64));
        }
        return Optional.empty();
    }

    private static BigDecimal scaled(BigDecimal number, Unit unit) {
        BigDecimal offset = unit.offset() == null ? BigDecimal.ZERO : unit.offset();
        return number.multiply(unit.factor()).add(offset);
    }

    private static boolean cutsWord(String text, int end) {
        return end < text.length() && Characters.isLatin(text.charAt(end - 1)) && Characters.isLatin(text.charAt(end));
    }
}
