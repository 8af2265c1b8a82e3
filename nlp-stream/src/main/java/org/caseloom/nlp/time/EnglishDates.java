package org.caseloom.nlp.time;

import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.nlp.time.TimeExpression.Kind;

/** Dates as English writes them: "May 3, 2023", "3rd of May", "2023/5/3", "in May", "the 1990s". Stateless. */
final class EnglishDates {
    private static final int LATEST = 2100;
    private static final GuardedPattern DATE = GuardedPattern.of("(?<m>" + EnglishTimeWords.MONTH
            + ")\\.?(?: (?<d>\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?<y>(?:19|20)\\d\\d))?(?![\\d.]\\d)\\b");
    private static final GuardedPattern DAY_FIRST = GuardedPattern.of("(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>"
            + EnglishTimeWords.MONTH + ")\\b\\.?(?:,? (?<y>(?:19|20)\\d\\d))?\\b");
    private static final GuardedPattern NUMERIC = GuardedPattern.of(
            "(?<y>(?:19|20)\\d\\d)[-/](?<m>\\d{1,2})(?:[-/](?<d>\\d{1,2}))?\\b(?![/-])|(?<m2>\\d{1,2})/(?<d2>\\d{1,2})/(?<y2>(?:19|20)\\d\\d)\\b");
    private static final GuardedPattern YEAR = GuardedPattern
            .of("(?<y>(?:19|20)\\d\\d)s?\\b(?!-|/|,\\d|\\.\\d| ?[a-z]+/)");
    private static final GuardedPattern BEFORE_YEAR = GuardedPattern
            .of("(?:in|since|of|from|until|during|by|to|early|late|year) ");

    private EnglishDates() {}

    /** The date that begins at a place; null where there is none. */
    static @Nullable TimeExpression at(String text, int at, Calendar calendar) {
        Matcher date = DATE.at(text, at);
        if (date != null && (date.group("y") != null || date.group("d") != null || isDated(text, at))) {
            return date(at, date, date.group("y"), EnglishTimeWords.meaning("month", date.group("m")), date.group("d"),
                    calendar);
        }
        date = DAY_FIRST.at(text, at);
        if (date != null) {
            return date(at, date, date.group("y"), EnglishTimeWords.meaning("month", date.group("m")), date.group("d"),
                    calendar);
        }
        date = NUMERIC.at(text, at);
        if (date != null) {
            return date.group("y2") != null
                    ? date(at, date, date.group("y2"), date.group("m2"), date.group("d2"), calendar)
                    : date(at, date, date.group("y"), date.group("m"), date.group("d"), calendar);
        }
        date = YEAR.at(text, at);
        if (date == null || !isDated(text, at) || Integer.parseInt(date.group("y")) > LATEST) {
            return null;
        }
        String year = date.group("y");
        return date.group().endsWith("s")
                ? new TimeExpression(at, date.end(), Kind.DATE, year.substring(0, 3) + "X")
                : new TimeExpression(at, date.end(), Kind.DATE, calendar.date(year, 0, 0));
    }

    private static @Nullable TimeExpression date(int at, Matcher read, @Nullable String year, String month,
            @Nullable String day, Calendar calendar) {
        int months = Integer.parseInt(month);
        int days = day == null ? 0 : Integer.parseInt(day);
        return months < 1 || months > 12 || days > 31
                ? null
                : new TimeExpression(at, read.end(), Kind.DATE, calendar.date(year, months, days));
    }

    /** Whether a preposition says that a month or a year follows: may and march are other words as well. */
    private static boolean isDated(String text, int at) {
        return EnglishTimeWords.before(BEFORE_YEAR, text, at) != null;
    }
}
