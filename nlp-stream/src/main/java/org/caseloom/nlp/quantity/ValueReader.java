package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.quantity.Decimals.Decimal;

/**
 * Reads a value of an analyte at one place of a normalised text: comparator, number, range or pair, unit, comparator; or
 * the grade of a scale. Not a parser of all numbers: what follows a bare number must not make it something else (39 in
 * 39歳).
 */
final class ValueReader {
    private static final GuardedPattern MULTIPLIER = GuardedPattern.of(" ?(?:(万)|[x×*] ?10\\^?([2-9])(?!\\d))");
    private static final GuardedPattern SECOND = GuardedPattern
            .of(" ?/ ?(\\d{1,3})(?:[~-]\\d{1,3})?(?:台|代)?(?!\\d|\\.\\d)");
    private static final GuardedPattern RANGE_SIGN = GuardedPattern.of(" ?(?:~|-|から|to) ?");
    /** Only the latest of a series counts: 12.3→8.9. */
    private static final GuardedPattern SERIES = GuardedPattern.of(" ?(?:→|⇒|->) ?");
    /** Out of how many points: 18/30点. */
    private static final GuardedPattern OUT_OF = GuardedPattern.of(" ?(?:/|of|out of) ?(\\d{1,3})(?!\\d|\\.\\d)");
    /** Words that make a bare number something else than a measurement. */
    private static final GuardedPattern COUNTED = GuardedPattern.of(
            " ?(?:[歳才年月日時代例個回人名週床本錠期型枚%/:倍]|か月|ヶ月|カ月|病日|分間|-?(?:year|month|week|day|hour|yr|y/o|mg\\b|th\\b|st\\b|nd\\b|rd\\b))");
    private static final List<String> BY_MINUTE = List.of("毎分", "1分間に", "1分に", "1分間あたり", "1分あたり");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int LONGEST_SERIES = 4;
    /** The unit of dilutions. */
    private static final String TITRE = "倍";
    /** The chars before the number of a dilution: 1:320. */
    private static final int DILUTION = 2;

    private final UnitTable units;
    private final ValueGrammar grammar;
    private final ImpliedUnit implied;
    private final String text;

    ValueReader(UnitTable units, ThresholdRules rules, ValueGrammar grammar, String text) {
        this.units = units;
        this.implied = new ImpliedUnit(units, rules, grammar);
        this.grammar = grammar;
        this.text = text;
    }

    /** Reads a value that begins exactly here; null where there is none. */
    @Nullable
    Value at(int start, Concept test) {
        Analyte analyte = test.analyte();
        if (analyte == null || start >= text.length()) {
            return null;
        }
        Value value = single(start, test, analyte);
        for (int i = 0; value != null && i < LONGEST_SERIES; i++) {
            Matcher arrow = SERIES.at(text, value.end());
            Value next = arrow == null ? null : single(arrow.end(), test, analyte);
            if (next == null) {
                return value;
            }
            value = new Value(start, next.end(), next.quantity(), next.upTo(), next.unit(), next.bare());
        }
        return value;
    }

    /** Reads as many values as there are tests, one behind the other with a slash between: 120/135 U/L. */
    @Nullable
    List<Value> list(int start, List<Concept> tests) {
        List<Decimal> numbers = new ArrayList<>(tests.size());
        List<Integer> starts = new ArrayList<>(tests.size());
        int at = start;
        for (int i = 0; i < tests.size(); i++) {
            Decimal number = at < text.length() ? Decimals.at(text, at) : null;
            if (number == null || i < tests.size() - 1 && !isAt(number.end(), '/')) {
                return null;
            }
            starts.add(at);
            numbers.add(number);
            at = number.end() + 1;
        }
        int end = numbers.getLast().end();
        List<Value> values = new ArrayList<>(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            Analyte analyte = tests.get(i).analyte();
            UnitTable.Written written = unit(end, analyte);
            Unit unit = written == null ? units.unit(analyte.defaultUnit()) : written.unit();
            if (written == null && !analyte.isPlausible(numbers.get(i).number())) {
                return null;
            }
            int last = i < tests.size() - 1 ? numbers.get(i).end() : written == null ? end : written.end();
            values.add(new Value(starts.get(i), last,
                    quantity(numbers.get(i).number(), null, unit, Comparator.EQUAL), null, unit, written == null));
        }
        return values;
    }

    private @Nullable Value single(int start, Concept test, Analyte analyte) {
        ValueGrammar.Compared before = grammar.before(text, start);
        if (before.end() >= text.length()) {
            return null;
        }
        Value grade = grade(before.end(), analyte);
        if (grade != null) {
            return grade;
        }
        Value dilution = dilution(before.end(), before.comparator(), analyte);
        if (dilution != null) {
            return dilution;
        }
        Decimal number = Decimals.at(text, before.end());
        return number == null ? null : numeric(start, number, before.comparator(), test, analyte);
    }

    /** A titre as the dilution that still reacts: 1:320. */
    private @Nullable Value dilution(int start, @Nullable Comparator comparator, Analyte analyte) {
        if (!isAt(start, '1') || !isAt(start + 1, ':') || start + DILUTION >= text.length()) {
            return null;
        }
        UnitTable.Written titre = units.at(TITRE, 0, analyte);
        Decimal number = titre == null ? null : Decimals.at(text, start + DILUTION);
        return number == null
                ? null
                : new Value(start, number.end(), quantity(number.number(), null, titre.unit(), comparator), null,
                        titre.unit(), false);
    }

    /** The grade of a scale: of one with classes a class too; with the points in brackets behind it, those. */
    private @Nullable Value grade(int start, Analyte analyte) {
        Unit classes = units.classes(analyte);
        if (!units.isScale(analyte)) {
            return null;
        }
        GradeReader.Grade grade = GradeReader.at(text, start, classes != null);
        if (grade == null || classes == null && !analyte.isPlausible(grade.number())) {
            return null;
        }
        int open = isAt(grade.end(), ' ') ? grade.end() + 1 : grade.end();
        Value inBrackets = isAt(open, '(') ? inBrackets(start, open + 1, analyte) : null;
        if (inBrackets != null) {
            return inBrackets;
        }
        Unit unit = classes == null ? units.unit(analyte.defaultUnit()) : classes;
        UnitTable.Written written = unit(grade.end(), analyte);
        return new Value(start, written == null ? grade.end() : written.end(),
                quantity(grade.number(), null, unit, grade.comparator()), null, unit, false);
    }

    private @Nullable Value inBrackets(int start, int points, Analyte analyte) {
        Decimal number = points < text.length() ? Decimals.at(text, points) : null;
        UnitTable.Written written = number == null ? null : unit(number.end(), analyte);
        return written == null || !isAt(written.end(), ')')
                ? null
                : new Value(start, written.end() + 1,
                        quantity(number.number(), null, written.unit(), Comparator.EQUAL), null, written.unit(), false);
    }

    private @Nullable Value numeric(int start, Decimal number, @Nullable Comparator stated, Concept test,
            Analyte analyte) {
        BigDecimal first = number.number();
        int end = number.end();
        BigDecimal upTo = null;
        Matcher range = RANGE_SIGN.at(text, end);
        Decimal rangeEnd = range != null && range.end() < text.length() ? Decimals.at(text, range.end()) : null;
        if (rangeEnd != null && rangeEnd.number().compareTo(first) > 0 && (unit(rangeEnd.end(), analyte) != null
                || analyte.secondComponent() != null && isAt(rangeEnd.end(), '/'))) {
            upTo = rangeEnd.number();
            end = rangeEnd.end();
        }
        Matcher multiplier = MULTIPLIER.at(text, end);
        // "×10^3/µL" may be a unit of its own; the value is then as it is written
        if (multiplier != null && unit(end, analyte) == null) {
            first = multiplied(first, multiplier);
            upTo = upTo == null ? null : multiplied(upTo, multiplier);
            end = multiplier.end();
        }
        BigDecimal second = null;
        if (analyte.secondComponent() != null) {
            Matcher pair = SECOND.at(text, end);
            if (pair != null) {
                second = new BigDecimal(pair.group(1));
                end = pair.end();
            }
        }
        Matcher outOf = OUT_OF.at(text, end);
        boolean rated = false;
        if (analyte.plausibleMaximum() != null && outOf != null
                && analyte.plausibleMaximum().compareTo(new BigDecimal(outOf.group(1))) == 0) {
            end = outOf.end();
            rated = true;
        }
        return withUnit(start, end, new Numbers(first, upTo, second, rated), stated, test, analyte);
    }

    private static BigDecimal multiplied(BigDecimal number, Matcher multiplier) {
        BigDecimal product = (multiplier.group(1) == null
                ? number.scaleByPowerOfTen(Integer.parseInt(multiplier.group(2)))
                : number.multiply(TEN_THOUSAND)).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    /** What stands before the unit; {@code rated} where the best possible score is written too. */
    private record Numbers(BigDecimal first, @Nullable BigDecimal upTo, @Nullable BigDecimal second, boolean rated) {}

    /** 毎分32回: what is counted in a minute has its unit before the number. */
    private boolean countedByMinute(int start, int end) {
        return (text.startsWith("回", end) || text.startsWith("拍", end)) && BY_MINUTE.stream()
                .anyMatch(word -> text.startsWith(word, start - word.length()));
    }

    private @Nullable Value withUnit(int start, int numberEnd, Numbers numbers, @Nullable Comparator stated,
            Concept test, Analyte analyte) {
        int end = numberEnd;
        UnitTable.Written written = unit(end, analyte);
        Unit unit = written == null ? units.unit(analyte.defaultUnit()) : written.unit();
        if (written != null) {
            end = written.end();
        } else if (continuesWord(end) && grammar.after(text, end).comparator() == null
                || COUNTED.isAt(text, end) && !countedByMinute(start, end)) {
            return null;
        } else if (!isBareValue(numbers.first(), analyte)) {
            unit = implied.of(numbers.first(), test, analyte);
            if (unit == null) {
                return null;
            }
        }
        BigDecimal upTo = numbers.upTo();
        Comparator comparator = upTo == null ? stated : Comparator.AT_LEAST;
        ValueGrammar.Compared after = grammar.after(text, end);
        if (comparator == null) {
            comparator = after.comparator();
            if (grammar.isDecade(text, end, after.end())) {
                upTo = decadeEnd(numbers.first());
            }
            end = after.end();
        }
        return new Value(start, end, quantity(numbers.first(), numbers.second(), unit, comparator), upTo, unit,
                written == null && !numbers.rated());
    }

    /** The last number of 38台, 160台, 100台 to its first decimal. */
    private static BigDecimal decadeEnd(BigDecimal number) {
        boolean tens = number.remainder(BigDecimal.TEN).signum() == 0;
        boolean hundreds = number.remainder(BigDecimal.valueOf(100)).signum() == 0;
        BigDecimal width = hundreds ? BigDecimal.valueOf(100) : tens ? BigDecimal.TEN : BigDecimal.ONE;
        return number.add(width).subtract(new BigDecimal("0.1"));
    }

    private static Quantity quantity(BigDecimal number, @Nullable BigDecimal second, @Nullable Unit unit,
            @Nullable Comparator comparator) {
        return new Quantity(number, second,
                unit == null ? "" : unit.symbol(), comparator == null ? Comparator.EQUAL : comparator);
    }

    private UnitTable.@Nullable Written unit(int from, Analyte analyte) {
        UnitTable.Written written = units.at(text, from, analyte);
        boolean blank = from < text.length() && text.charAt(from) == ' ';
        return written == null && blank ? units.at(text, from + 1, analyte) : written;
    }

    private static boolean isBareValue(BigDecimal number, Analyte analyte) {
        boolean ranged = analyte.plausibleMinimum() != null || analyte.plausibleMaximum() != null;
        boolean unitless = analyte.defaultUnit() == null && analyte.units().isEmpty();
        return (ranged || unitless || analyte.defaultUnit() != null) && analyte.isPlausible(number);
    }

    private boolean continuesWord(int end) {
        if (end == text.length()) {
            return false;
        }
        char next = text.charAt(end);
        boolean decimals = (next == '.' || next == ',') && end + 1 < text.length()
                && Characters.isDigit(text.charAt(end + 1));
        boolean sign = next == '+'; // 2+ is the grade of a reaction
        return next >= 'a' && next <= 'z' || Characters.isDigit(next) || decimals || sign;
    }

    private boolean isAt(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
