package org.caseloom.nlp.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;

/**
 * The dates told so far: a later date that leaves out its year or month is of the one before, and 翌日 is the day after
 * it. Belongs to one text.
 */
final class Calendar {
    private static final String UNKNOWN_YEAR = "XXXX";

    private @Nullable String year;
    private int month;
    /** The whole date that the expression before named; null where it named something else. */
    private @Nullable LocalDate day;

    /** The value of a date; parts that it leaves out are 0 or null. */
    String date(@Nullable String statedYear, int statedMonth, int statedDay) {
        if (statedYear != null) {
            year = statedYear;
        } else if (year != null && statedMonth != 0 && statedMonth < month) {
            year = null; // the next year or a look back: the text does not say
        }
        int ofMonth = statedMonth == 0 && statedDay != 0 ? month : statedMonth;
        month = ofMonth == 0 ? month : ofMonth;
        day = null;
        String value = year == null ? UNKNOWN_YEAR : year;
        if (ofMonth == 0) {
            return value;
        }
        value += two(ofMonth);
        if (statedDay == 0) {
            return value;
        }
        if (year != null && year.chars().allMatch(Character::isDigit)) {
            try {
                day = LocalDate.of(Integer.parseInt(year), ofMonth, statedDay);
            } catch (DateTimeException e) {
                day = null; // 31 April: written so, and kept as written
            }
        }
        return value + two(statedDay);
    }

    /** The value of a time counted from the one before: a date where that was one. */
    String relative(String value) {
        if (day == null || !value.endsWith("/prior")) {
            day = null;
            return value;
        }
        try {
            day = day.plus(Period.parse(value.substring(0, value.indexOf('/'))));
            year = String.valueOf(day.getYear());
            month = day.getMonthValue();
            return day.toString();
        } catch (DateTimeException e) {
            day = null; // hours, or a number left open
            return value;
        }
    }

    /** The year so many after the one told before; null where none is known as a number. */
    @Nullable
    String yearAfter(int years) {
        return year != null && year.chars().allMatch(Character::isDigit)
                ? String.valueOf(Integer.parseInt(year) + years)
                : null;
    }

    boolean knowsMonth() {
        return month != 0;
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
