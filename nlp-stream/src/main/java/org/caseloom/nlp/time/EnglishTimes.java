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
    private static final GuardedPattern WHOLE = GuardedPattern.of("(?:" + EnglishTimeWords.WHOLE + ")\\b");
    private static final GuardedPattern OFTEN = GuardedPattern.of("(?<times>once|twice|thrice|"
            + EnglishTimeWords.NUMBER
            + ")(?:(?:-| to | or )(?<upto>" + EnglishTimeWords.NUMBER
            + "))?(?: times| episodes)? ?(?:a|per|each|every|/) ?(?<unit>day|week|month|year)\\b|every (?<every>"
            + EnglishTimeWords.NUMBER + ") (?<period>" + EnglishTimeWords.UNIT + ")\\b");
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
        TimeExpression date = EnglishDates.at(text, at, calendar);
        if (date != null) {
            return date;
        }
        TimeExpression often = often(text, at);
        if (often != null) {
            return often;
        }
        TimeExpression counted = period(text, at);
        counted = counted == null ? EnglishDays.at(text, at) : counted;
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

    // --- how often

    private static @Nullable TimeExpression often(String text, int at) {
        Matcher often = OFTEN.at(text, at);
        if (often == null) {
            return null;
        }
        if (often.group("every") != null) {
            return new TimeExpression(at, often.end(), Kind.FREQUENCY,
                    "R1/" + EnglishTimeWords.period(EnglishTimeWords.number(often.group("every")),
                            often.group("period")));
        }
        String times = switch (often.group("times")) {
            case "once" -> "1";
            case "twice" -> "2";
            case "thrice" -> "3";
            case String word -> EnglishTimeWords.number(word);
        };
        String most = often.group("upto") == null ? times : times + ".." + EnglishTimeWords.number(often.group("upto"));
        return new TimeExpression(at, often.end(), Kind.FREQUENCY,
                "R" + most + "/" + EnglishTimeWords.period("1", often.group("unit")));
    }

    // --- periods

    private static @Nullable TimeExpression period(String text, int at) {
        Matcher half = HALF.at(text, at);
        Matcher read = half == null ? PERIOD.at(text, at) : half;
        if (read == null || AGE.isAt(text, read.end())) {
            return null;
        }
        String low = half == null
                ? EnglishTimeWords.period(EnglishTimeWords.number(read.group("low")), read.group("unit"))
                : halved(read.group("unit"));
        String high = half == null && read.group("high") != null
                ? EnglishTimeWords.period(EnglishTimeWords.number(read.group("high")), read.group("unit"))
                : null;
        String value = high == null ? low : low + ".." + high;
        String back = high == null ? "-" + low : "-" + low + "..-" + high;
        int end = read.end();
        Matcher gestation = GESTATION.at(text, end);
        if (gestation != null) {
            return new TimeExpression(at, gestation.end(), Kind.RELATIVE, value + "/gestation");
        }
        boolean after = EnglishTimeWords.before(AFTER, text, at) != null;
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
        Matcher lasting = EnglishTimeWords.before(FOR, text, at);
        if (lasting != null) {
            return new TimeExpression(at, end, Kind.DURATION, value);
        }
        if (after) {
            return new TimeExpression(at, end, Kind.RELATIVE, value + "/" + PRIOR);
        }
        Matcher lasts = LASTING.at(text, end);
        return lasts == null ? null : new TimeExpression(at, end, Kind.DURATION, value);
    }

    private static String halved(String unit) {
        return switch (unit) {
            case "year" -> "P6M";
            case "month" -> "P15D";
            case "day" -> "PT12H";
            case String _ -> "PT30M";
        };
    }
}
