package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.lexicon.match.GuardedPattern;

/**
 * Reads what scales write instead of a number, in normalised text: classes (III, B), a class and its grade (II-30), the
 * number of digits (2桁), and scored items to be summed (E4V5M6). Stateless.
 */
final class GradeReader {
    private static final GuardedPattern ITEMS = GuardedPattern
            .of("([a-z])(\\d|t)[ ,・/-]?([a-z])(\\d|t)(?:[ ,・/-]?([a-z])(\\d|t))?(?![a-z\\d])");
    private static final GuardedPattern CLASS_AND_GRADE = GuardedPattern
            .of("(?:i{1,3}[ ]?[-ー]?[ ]?|2-(?=[123]0(?!\\d))|3-(?=[123]00(?!\\d)))(\\d{1,3})[a-z]?(?![a-z\\d])");
    private static final GuardedPattern DIGITS = GuardedPattern.of("(i{1,3}|[1-3]) ?桁");
    private static final GuardedPattern ROMAN = GuardedPattern.of("(iv|v|i{1,3})(?![a-z])");
    /** A class with a letter behind for its half: NYHA IIm. */
    private static final GuardedPattern HALVED = GuardedPattern.of("(iv|v|i{1,3}|[1-5])[a-dms](?![a-z])");
    private static final GuardedPattern DIGIT = GuardedPattern.of("\\d(?!\\d|\\.\\d)");
    private static final GuardedPattern LETTER = GuardedPattern.of("([a-e])(?![a-z\\d])");
    private static final GuardedPattern CLASS_WORD = GuardedPattern.of("(?:class|grade|stage|クラス|グレード|分類|度|第)[ :]?");

    private GradeReader() {}

    /** A grade and where it ends. */
    record Grade(int end, BigDecimal number, Comparator comparator) {}

    /**
     * The grade that begins here; null where there is none.
     *
     * @param classes whether the scale has classes, which are counted in Roman numerals and letters
     */
    static @Nullable Grade at(String text, int start, boolean classes) {
        if (start >= text.length()) {
            return null;
        }
        Matcher items = ITEMS.at(text, start);
        if (items != null) {
            int sum = item(items.group(2)) + item(items.group(4)) + (items.group(6) == null ? 0 : item(items.group(6)));
            return exactly(items.end(), sum);
        }
        Matcher graded = CLASS_AND_GRADE.at(text, start);
        if (graded != null) {
            return exactly(graded.end(1), Integer.parseInt(graded.group(1)));
        }
        Matcher digits = DIGITS.at(text, start);
        if (digits != null) {
            BigDecimal least = BigDecimal.ONE.scaleByPowerOfTen(roman(digits.group(1)) - 1).setScale(0);
            return new Grade(digits.end(), least, Comparator.AT_LEAST);
        }
        return classes ? ofClass(text, start) : null;
    }

    /** Whether a grade may follow a name without a blank between: JCSII-30, GCSE4V5M6. */
    static boolean mayTouch(String text, int end) {
        return ITEMS.isAt(text, end) || CLASS_AND_GRADE.isAt(text, end) || ROMAN.isAt(text, end);
    }

    private static @Nullable Grade ofClass(String text, int start) {
        int at = CLASS_WORD.skip(text, start);
        Matcher halved = HALVED.at(text, at);
        if (halved != null) {
            return exactly(halved.end(), roman(halved.group(1)));
        }
        Matcher roman = ROMAN.at(text, at);
        if (roman != null) {
            return exactly(roman.end(), roman(roman.group(1)));
        }
        Matcher digit = DIGIT.at(text, at);
        if (at > start && digit != null) {
            return exactly(digit.end(), Integer.parseInt(digit.group()));
        }
        Matcher letter = LETTER.at(text, at);
        return letter != null ? exactly(letter.end(), letter.group(1).charAt(0) - 'a' + 1) : null;
    }

    private static Grade exactly(int end, int number) {
        return new Grade(end, BigDecimal.valueOf(number), Comparator.EQUAL);
    }

    /** A letter for an item that cannot be tested scores one. */
    private static int item(String score) {
        return score.equals("t") ? 1 : Integer.parseInt(score);
    }

    private static int roman(String numeral) {
        return switch (numeral) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case "v" -> 5;
            default -> Integer.parseInt(numeral);
        };
    }
}
