package org.caseloom.nlp.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.time.TimeExpression.Kind;

/**
 * Finds the times of a normalised English text in one pass, word by word and never overlapping: "two weeks before
 * admission", "postoperative day 2", "for three days", "May 3, 2023", "every 6 hours". Says the same as {@link TimeFinder}
 * says of their translations. Stateless.
 */
final class EnglishTimes {
    private static final String PRIOR = "prior";
    private static final String PRESENTATION = "presentation";
    private static final int LATEST = 2100;
    private static final int LONGEST_PREFIX = 24;
    private static final GuardedPattern PERIOD = GuardedPattern.of("(?<low>" + EnglishTimeWords.NUMBER
            + ")(?:(?: to | or | and |-| - |~)(?<high>" + EnglishTimeWords.NUMBER
            + "))?[ -]?(?:more |full |consecutive |further |additional )?(?<unit>"
            + EnglishTimeWords.UNIT + ")\\b(?: and a half|-and-a-half)?");
    private static final GuardedPattern HALF = GuardedPattern.of("half (?:a|an) (?<unit>day|year|month|hour)\\b");
    private static final GuardedPattern COUNTED = GuardedPattern.of(
            " (?:(?<minus>before|prior to|preceding)|(?<plus>after|following|post|from|into|since|of)) "
                    + EnglishTimeWords.ANCHORED);
    private static final GuardedPattern GESTATION = GuardedPattern.of("'?(?: of)? (?:gestation|pregnancy|pregnant)\\b");
    private static final GuardedPattern BACK = GuardedPattern
            .of(" (?:ago|earlier|previously|before|prior|beforehand|back)\\b(?! to\\b)");
    private static final GuardedPattern ON = GuardedPattern
            .of(" (?:(?<surgery>postoperatively|post-op|after the operation)|(?:later|afterwards?|thereafter|after|hence)\\b)");
    private static final GuardedPattern LASTING = GuardedPattern
            .of("[ -](?:history|course|duration|period)\\b| of (?!age\\b)|'? duration|-long\\b| long\\b");
    private static final GuardedPattern AGE = GuardedPattern
            .of("[ -](?:old|of age)\\b");
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
    private static final GuardedPattern WHOLE = GuardedPattern.of("(?:" + EnglishTimeWords.WHOLE + ")\\b");
    private static final GuardedPattern OFTEN = GuardedPattern.of("(?<times>once|twice|thrice|"
            + EnglishTimeWords.NUMBER
            + ")(?:(?:-| to | or )(?<upto>" + EnglishTimeWords.NUMBER
            + "))?(?: times| episodes)? ?(?:a|per|each|every|/) ?(?<unit>day|week|month|year)\\b|every (?<every>"
            + EnglishTimeWords.NUMBER + ") (?<period>" + EnglishTimeWords.UNIT + ")\\b");
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
    /** What before a period makes it one that lasts, one that is counted on from what was told, or a limit. */
    private static final GuardedPattern FOR = GuardedPattern.of(
            "(?:for|over|during|lasting|lasted|in|throughout|persisting|within)(?: at least| about| approximately| almost| nearly| more than| over| up to| around)?(?: the)?(?<past> past| last| previous| preceding| next)?(?: about| approximately)? ");
    private static final GuardedPattern AFTER = GuardedPattern
            .of("(?:after|at|within|by)(?: about| approximately| the| another)? ");

    private EnglishTimes() {}

    static List<TimeExpression> find(String text) {
        List<TimeExpression> found = new ArrayList<>();
        Calendar calendar = new Calendar();
        int at = 0;
        while (at < text.length()) {
            TimeExpression time = isWordStart(text, at) && EnglishTimeWords.mayBegin(text, at)
                    ? at(text, at, calendar)
                    : null;
            if (time == null) {
                at++;
            } else {
                found.add(time);
                at = Math.max(at + 1, time.end());
            }
        }
        return found;
    }

    private static boolean isWordStart(String text, int at) {
        char c = text.charAt(at);
        if (!Characters.isLatin(c) && !Characters.isDigit(c)) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return !Characters.isLatin(before) && !Characters.isDigit(before) && before != '.' && before != '-'
                || before == '.' && (at < 2 || !Characters.isDigit(text.charAt(at - 2)));
    }

    private static @Nullable TimeExpression at(String text, int at, Calendar calendar) {
        TimeExpression date = date(text, at, calendar);
        if (date != null) {
            return date;
        }
        TimeExpression often = often(text, at);
        if (often != null) {
            return often;
        }
        TimeExpression counted = period(text, at);
        counted = counted == null ? dayOf(text, at) : counted;
        counted = counted == null ? anchored(text, at) : counted;
        if (counted != null) {
            return counted.kind().isPlace()
                    ? new TimeExpression(counted.start(), counted.end(), counted.kind(),
                            calendar.relative(counted.value()))
                    : counted;
        }
        Matcher whole = WHOLE.at(text, at);
        EnglishTimeWords.Whole meant = whole == null ? null : EnglishTimeWords.whole(whole.group());
        if (meant == null) {
            return null;
        }
        return new TimeExpression(at, whole.end(), meant.kind(),
                meant.kind().isPlace() ? calendar.relative(meant.value()) : meant.value());
    }

    // --- dates

    private static @Nullable TimeExpression date(String text, int at, Calendar calendar) {
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
        return prefix(BEFORE_YEAR, text, at) != null;
    }

    // --- how often

    private static @Nullable TimeExpression often(String text, int at) {
        Matcher often = OFTEN.at(text, at);
        if (often == null) {
            return null;
        }
        if (often.group("every") != null) {
            return new TimeExpression(at, often.end(), Kind.FREQUENCY,
                    "R1/" + period(number(often.group("every")), often.group("period")));
        }
        String times = switch (often.group("times")) {
            case "once" -> "1";
            case "twice" -> "2";
            case "thrice" -> "3";
            case String word -> number(word);
        };
        String most = often.group("upto") == null ? times : times + ".." + number(often.group("upto"));
        return new TimeExpression(at, often.end(), Kind.FREQUENCY, "R" + most + "/" + period("1", often.group("unit")));
    }

    // --- periods

    private static @Nullable TimeExpression period(String text, int at) {
        Matcher half = HALF.at(text, at);
        Matcher read = half == null ? PERIOD.at(text, at) : half;
        if (read == null || AGE.isAt(text, read.end())) {
            return null;
        }
        String low = half == null ? period(number(read.group("low")), read.group("unit")) : halved(read.group("unit"));
        String high = half == null && read.group("high") != null
                ? period(number(read.group("high")), read.group("unit"))
                : null;
        String value = high == null ? low : low + ".." + high;
        String back = high == null ? "-" + low : "-" + low + "..-" + high;
        int end = read.end();
        Matcher gestation = GESTATION.at(text, end);
        if (gestation != null) {
            return new TimeExpression(at, gestation.end(), Kind.RELATIVE, value + "/gestation");
        }
        boolean after = prefix(AFTER, text, at) != null;
        Matcher counted = COUNTED.at(text, end);
        if (counted != null && (after || !text.startsWith(" of", end))) {
            String anchor = EnglishTimeWords.meaning("anchor", counted.group("anchor"));
            return new TimeExpression(at, counted.end(), Kind.RELATIVE,
                    (counted.group("minus") != null ? back : value) + "/" + anchor);
        }
        Matcher past = BACK.at(text, end);
        if (past != null) {
            return new TimeExpression(at, past.end(), Kind.RELATIVE, back + "/" + PRESENTATION);
        }
        Matcher on = ON.at(text, end);
        if (on != null) {
            return new TimeExpression(at, on.end(), Kind.RELATIVE,
                    value + "/" + (on.group("surgery") == null ? PRIOR : "surgery"));
        }
        Matcher lasting = prefix(FOR, text, at);
        if (lasting != null) {
            return new TimeExpression(at, end, Kind.DURATION, value);
        }
        if (after) {
            return new TimeExpression(at, end, Kind.RELATIVE, value + "/" + PRIOR);
        }
        Matcher lasts = LASTING.at(text, end);
        return lasts == null ? null : new TimeExpression(at, end, Kind.DURATION, value);
    }

    private static String number(String word) {
        return EnglishTimeWords.meaning("number", word);
    }

    private static String period(String number, String word) {
        String unit = EnglishTimeWords.meaning("unit", word);
        return unit.startsWith("T") ? "PT" + number + unit.substring(1) : "P" + number + unit;
    }

    private static String halved(String unit) {
        return switch (unit) {
            case "year" -> "P6M";
            case "month" -> "P15D";
            case "day" -> "PT12H";
            case String _ -> "PT30M";
        };
    }

    // --- days that are counted, and what is told beside an anchor

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
        return day(at, day, number(day.group("number")), day.group("upto"), day.group("what"));
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
                    (next.group("minus") == null ? "" : "-") + period("1", unit) + "/"
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

    /** The words that end right before this place; null where they are none of these. */
    private static @Nullable Matcher prefix(GuardedPattern words, String text, int at) {
        for (int from = Math.max(0, at - LONGEST_PREFIX); from < at; from++) {
            if ((from == 0 || !Characters.isLatin(text.charAt(from - 1))) && words.mayBegin(text, from)) {
                Matcher read = words.at(text, from);
                if (read != null && read.end() == at) {
                    return read;
                }
            }
        }
        return null;
    }
}
