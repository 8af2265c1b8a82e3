package org.caseloom.nlp.time;

import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.time.TimeExpression.Kind;

/**
 * English days that are counted from an event, and times that are told beside one: "hospital day 3", "the third day after surgery",
 * "the day before admission", "on admission". Stateless.
 */
final class EnglishDays {
    private static final GuardedPattern DAY = GuardedPattern.of(
            "(?:(?<what>hospital|postoperative|post-operative|post-op|postop|illness|treatment|icu|admission|chemotherapy)[ -])?days? ?#?(?<number>\\d{1,3}|"
                    + EnglishTimeWords.NUMBER
                    + ")(?:(?: to | and |-|~)(?<upto>\\d{1,3}))?\\b(?! ?/)(?: (?<link>of|after|following|from) "
                    + EnglishTimeWords.ANCHORED + ")?|(?<short>pod|hd|dol) ?#?(?<days>\\d{1,3})\\b");
    private static final GuardedPattern NTH_DAY = GuardedPattern.of("(?:the )?(?<number>" + EnglishTimeWords.ORDINAL
            + ") (?:(?<what>hospital|postoperative|post-operative) )?day\\b(?: (?<link>of|after|following|from) "
            + EnglishTimeWords.ANCHORED + ")?");
    private static final GuardedPattern AT_AGE = GuardedPattern
            .of("(?:at )?(?:the )?age (?:of )?(?<years>\\d{1,3})(?: years?)?\\b");
    private static final GuardedPattern ANCHOR = GuardedPattern.of("(?<place>" + EnglishTimeWords.PLACE + ") "
            + EnglishTimeWords.ANCHORED);
    private static final GuardedPattern NEXT_TO = GuardedPattern.of(
            "(?:the |one |a )?(?<unit>day|night|morning|evening|week|month|year) (?:(?<minus>before|prior to|preceding)|(?<plus>after|following)) "
                    + EnglishTimeWords.ANCHORED);

    private EnglishDays() {}

    /** What begins at a place; null where nothing does. */
    static @Nullable TimeExpression at(String text, int at) {
        TimeExpression day = dayOf(text, at);
        return day == null ? anchored(text, at) : day;
    }

    private static @Nullable TimeExpression dayOf(String text, int at) {
        Matcher age = AT_AGE.at(text, at);
        if (age != null) {
            return new TimeExpression(at, age.end(), Kind.RELATIVE, "P" + age.group("years") + "Y/birth");
        }
        Matcher nth = NTH_DAY.at(text, at);
        if (nth != null) {
            return day(at, nth, EnglishTimeWords.meaning("ordinal", nth.group("number")), null, nth.group("what"));
        }
        Matcher day = DAY.at(text, at);
        if (day == null) {
            return null;
        }
        if (day.group("short") != null) {
            return switch (day.group("short")) {
                case "pod" -> new TimeExpression(at, day.end(), Kind.RELATIVE, "P" + day.group("days") + "D/surgery");
                case "dol" -> ordinal(at, day.end(), day.group("days"), null, "birth");
                case String _ -> ordinal(at, day.end(), day.group("days"), null, "admission");
            };
        }
        return day(at, day, EnglishTimeWords.number(day.group("number")), day.group("upto"), day.group("what"));
    }

    private static @Nullable TimeExpression day(int at, Matcher day, String number, @Nullable String upTo,
            @Nullable String what) {
        if (day.group("anchor") != null) {
            String anchor = EnglishTimeWords.meaning("anchor", day.group("anchor"));
            return day.group("link").equals("of") && !anchor.equals("surgery")
                    ? ordinal(at, day.end(), number, upTo, anchor)
                    : counted(at, day.end(), number, upTo, anchor);
        }
        return switch (what) {
            case "postoperative", "post-operative", "post-op", "postop" ->
                counted(at, day.end(), number, upTo, "surgery");
            case "illness" -> ordinal(at, day.end(), number, upTo, "illness");
            case "treatment", "chemotherapy" -> ordinal(at, day.end(), number, upTo, "start");
            case null -> ordinal(at, day.end(), number, upTo, "admission");
            case String _ -> ordinal(at, day.end(), number, upTo, "admission");
        };
    }

    private static @Nullable TimeExpression counted(int at, int end, String number, @Nullable String upTo,
            String anchor) {
        return new TimeExpression(at, end, Kind.RELATIVE,
                "P" + number + "D" + (upTo == null ? "" : "..P" + upTo + "D") + "/" + anchor);
    }

    /** The third day is two days after the first. */
    private static @Nullable TimeExpression ordinal(int at, int end, String number, @Nullable String upTo,
            String anchor) {
        return Characters.isDigit(number.charAt(0))
                ? counted(at, end, before(number), upTo == null ? null : before(upTo), anchor)
                : null;
    }

    private static String before(String number) {
        return String.valueOf(Math.max(0, (int) Double.parseDouble(number) - 1));
    }

    private static @Nullable TimeExpression anchored(String text, int at) {
        Matcher next = NEXT_TO.at(text, at);
        if (next != null) {
            String unit = switch (next.group("unit")) {
                case "week", "month", "year" -> next.group("unit");
                case String _ -> "day";
            };
            return new TimeExpression(at, next.end(), Kind.RELATIVE,
                    (next.group("minus") == null ? "" : "-") + EnglishTimeWords.period("1", unit) + "/"
                            + EnglishTimeWords.meaning("anchor", next.group("anchor")));
        }
        Matcher anchored = ANCHOR.at(text, at);
        if (anchored == null || !isTime(anchored)) {
            return null;
        }
        return new TimeExpression(at, anchored.end(), Kind.RELATIVE,
                EnglishTimeWords.meaning("place", anchored.group("place")) + "/"
                        + EnglishTimeWords.meaning("anchor", anchored.group("anchor")));
    }

    /** On treatment says how somebody is, not when; on admission says when. */
    private static boolean isTime(Matcher anchored) {
        String place = anchored.group("place");
        return !place.equals("on") || switch (EnglishTimeWords.meaning("anchor", anchored.group("anchor"))) {
            case "admission", "visit", "discharge" -> true;
            case String _ -> false;
        };
    }
}
