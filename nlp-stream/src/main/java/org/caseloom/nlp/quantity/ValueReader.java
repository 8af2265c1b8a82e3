package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Unit;

/**
 * Reads a value of an analyte at one place of a normalised text: comparator, number or pair, unit, comparator. Not a
 * parser of all numbers: what follows a bare number must not make it something else (39 in 39歳).
 */
final class ValueReader {
    private static final Pattern NUMBER = Pattern
            .compile("\\d{1,3}(?:,\\d{3})++(?:\\.\\d{1,6})?|\\d{1,9}(?:\\.\\d{1,6})?");
    private static final Pattern MULTIPLIER = Pattern.compile(" ?(?:(万)|[x×*] ?10\\^?([2-9])(?!\\d))");
    private static final Pattern SECOND = Pattern.compile(" ?/ ?(\\d{1,3})(?![\\d.])");
    private static final Pattern RANGE_END = Pattern.compile(" ?(?:~|-|から|to) ?\\d{1,9}(?:\\.\\d{1,6})?");
    /** Words that make a bare number something else than a measurement. */
    private static final Pattern COUNTED = Pattern.compile(
            " ?(?:[歳才年月日時代例個回人名週床本錠期型枚%/:]|か月|ヶ月|カ月|病日|分間|-?(?:year|month|week|day|hour|yr|y/o|mg\\b|th\\b|st\\b|nd\\b|rd\\b))");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final UnitTable units;
    private final ValueGrammar grammar;
    private final String text;

    ValueReader(UnitTable units, ValueGrammar grammar, String text) {
        this.units = units;
        this.grammar = grammar;
        this.text = text;
    }

    /**
     * A value in a normalised text.
     *
     * @param unit null for a plain number
     * @param bare whether the unit is the analyte's default, not written
     */
    record Value(int start, int end, Quantity quantity, @Nullable Unit unit, boolean bare) {}

    /** Reads a value that begins exactly here; null where there is none. */
    @Nullable
    Value at(int start, Analyte analyte) {
        ValueGrammar.Compared before = grammar.before(text, start);
        Matcher number = matcher(NUMBER, before.end());
        if (!number.lookingAt()) {
            return null;
        }
        BigDecimal first = new BigDecimal(number.group().replace(",", ""));
        int end = number.end();
        BigDecimal second = null;
        Matcher multiplier = matcher(MULTIPLIER, end);
        // "×10^3/µL" may be a unit of its own; the value is then as it is written
        if (unit(end, analyte) == null && multiplier.lookingAt()) {
            first = multiplier.group(1) == null
                    ? first.scaleByPowerOfTen(Integer.parseInt(multiplier.group(2)))
                    : first.multiply(TEN_THOUSAND);
            end = multiplier.end();
        }
        if (analyte.secondComponent() != null) {
            Matcher pair = matcher(SECOND, end);
            if (pair.lookingAt()) {
                second = new BigDecimal(pair.group(1));
                end = pair.end();
            }
        }
        return withUnit(start, end, first, second, before.comparator(), analyte);
    }

    private @Nullable Value withUnit(int start, int numberEnd, BigDecimal first, @Nullable BigDecimal second,
            @Nullable Comparator stated, Analyte analyte) {
        int end = numberEnd;
        Comparator comparator = stated;
        UnitTable.Written written = unit(end, analyte);
        Matcher range = matcher(RANGE_END, end);
        if (written == null && range.lookingAt() && unit(range.end(), analyte) != null) {
            // "38~39℃" lies at or above its first number; more than one comparison has no place in a quantity
            written = unit(range.end(), analyte);
            comparator = comparator == null ? Comparator.AT_LEAST : comparator;
        }
        Unit unit = written == null ? units.unit(analyte.defaultUnit()) : written.unit();
        if (written != null) {
            end = written.end();
        } else if (!isBareValue(first, end, analyte)) {
            return null;
        }
        ValueGrammar.Compared after = grammar.after(text, end);
        if (comparator == null) {
            comparator = after.comparator();
            end = after.end();
        }
        Quantity quantity = new Quantity(first.stripTrailingZeros().scale() < 0 ? first.setScale(0) : first, second,
                unit == null ? "" : unit.symbol(), comparator == null ? Comparator.EQUAL : comparator);
        return new Value(start, end, quantity, unit, written == null);
    }

    private UnitTable.@Nullable Written unit(int from, Analyte analyte) {
        UnitTable.Written written = units.at(text, from, analyte);
        boolean blank = from < text.length() && text.charAt(from) == ' ';
        return written == null && blank ? units.at(text, from + 1, analyte) : written;
    }

    private boolean isBareValue(BigDecimal number, int end, Analyte analyte) {
        boolean ranged = analyte.plausibleMinimum() != null || analyte.plausibleMaximum() != null;
        boolean unitless = analyte.defaultUnit() == null && analyte.units().isEmpty();
        if (!ranged && !unitless && analyte.defaultUnit() == null) {
            return false;
        }
        return isPlausible(number, analyte) && !continuesWord(end) && !matcher(COUNTED, end).lookingAt();
    }

    private static boolean isPlausible(BigDecimal number, Analyte analyte) {
        return (analyte.plausibleMinimum() == null || number.compareTo(analyte.plausibleMinimum()) >= 0)
                && (analyte.plausibleMaximum() == null || number.compareTo(analyte.plausibleMaximum()) <= 0);
    }

    private boolean continuesWord(int end) {
        if (end == text.length()) {
            return false;
        }
        char next = text.charAt(end);
        boolean decimals = (next == '.' || next == ',') && end + 1 < text.length()
                && Character.isDigit(text.charAt(end + 1));
        return next >= 'a' && next <= 'z' || Character.isDigit(next) || decimals;
    }

    private Matcher matcher(Pattern pattern, int from) {
        return pattern.matcher(text).region(Math.min(from, text.length()), text.length()).useTransparentBounds(true);
    }
}
