package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;

/**
 * Reads what scales write instead of a number, in normalised text: classes (III, B), a class and its grade (II-30), the
 * number of digits (2桁), and scored items to be summed (E4V5M6). Stateless.
 */
final class GradeReader {
    private static final Pattern ITEMS = Pattern
            .compile("([a-z])(\\d|t)[ ,・/-]?([a-z])(\\d|t)(?:[ ,・/-]?([a-z])(\\d|t))?(?![a-z\\d])");
    private static final Pattern CLASS_AND_GRADE = Pattern
            .compile("(?:i{1,3}[ ]?[-ー]?[ ]?|2-(?=[123]0(?!\\d))|3-(?=[123]00(?!\\d)))(\\d{1,3})[a-z]?(?![a-z\\d])");
    private static final Pattern DIGITS = Pattern.compile("(i{1,3}|[1-3]) ?桁");
    private static final Pattern ROMAN = Pattern.compile("(iv|v|i{1,3})(?![a-z])");
    /** A class with a letter behind for its half: NYHA IIm. */
    private static final Pattern HALVED = Pattern.compile("(iv|v|i{1,3}|[1-5])[a-dms](?![a-z])");
    private static final Pattern DIGIT = Pattern.compile("\\d(?![\\d.])");
    private static final Pattern LETTER = Pattern.compile("([a-e])(?![a-z\\d])");
    private static final Pattern CLASS_WORD = Pattern.compile("(?:class|grade|stage|クラス|グレード|分類|度|第)[ :]?");

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
        Matcher items = matcher(ITEMS, text, start);
        if (items.lookingAt()) {
            int sum = item(items.group(2)) + item(items.group(4)) + (items.group(6) == null ? 0 : item(items.group(6)));
            return exactly(items.end(), sum);
        }
        Matcher graded = matcher(CLASS_AND_GRADE, text, start);
        if (graded.lookingAt()) {
            return exactly(graded.end(1), Integer.parseInt(graded.group(1)));
        }
        Matcher digits = matcher(DIGITS, text, start);
        if (digits.lookingAt()) {
            BigDecimal least = BigDecimal.ONE.scaleByPowerOfTen(roman(digits.group(1)) - 1).setScale(0);
            return new Grade(digits.end(), least, Comparator.AT_LEAST);
        }
        return classes ? ofClass(text, start) : null;
    }

    /** Whether a grade may follow a name without a blank between: JCSII-30, GCSE4V5M6. */
    static boolean mayTouch(String text, int end) {
        return matcher(ITEMS, text, end).lookingAt() || matcher(CLASS_AND_GRADE, text, end).lookingAt()
                || matcher(ROMAN, text, end).lookingAt();
    }

    private static @Nullable Grade ofClass(String text, int start) {
        Matcher word = matcher(CLASS_WORD, text, start);
        int at = word.lookingAt() ? word.end() : start;
        Matcher halved = matcher(HALVED, text, at);
        if (halved.lookingAt()) {
            return exactly(halved.end(), roman(halved.group(1)));
        }
        Matcher roman = matcher(ROMAN, text, at);
        if (roman.lookingAt()) {
            return exactly(roman.end(), roman(roman.group(1)));
        }
        Matcher digit = matcher(DIGIT, text, at);
        if (word.lookingAt() && digit.lookingAt()) {
            return exactly(digit.end(), Integer.parseInt(digit.group()));
        }
        Matcher letter = matcher(LETTER, text, at);
        return letter.lookingAt() ? exactly(letter.end(), letter.group(1).charAt(0) - 'a' + 1) : null;
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

    private static Matcher matcher(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(Math.min(from, text.length()), text.length()).useTransparentBounds(true);
    }
}
