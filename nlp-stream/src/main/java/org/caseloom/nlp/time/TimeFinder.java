package org.caseloom.nlp.time;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.time.TimeWords.Found;

/** Finds the times of a normalised Japanese text in one pass, from left to right and never overlapping. Stateless. */
final class TimeFinder {
    private static final int LONGEST_POD = 3;
    private static final int YEAR_DIGITS = 4;
    private static final String UNITS = "年月日週時分歳回かカヶケヵ箇個病x";

    private TimeFinder() {}

    static List<TimeExpression> find(String text) {
        Found words = TimeWords.find(text);
        Calendar calendar = new Calendar();
        Dates dates = new Dates(text, calendar);
        Periods periods = new Periods(text, words.anchors());
        List<TimeExpression> found = new ArrayList<>();
        int nextWord = 0;
        int at = 0;
        while (at < text.length()) {
            while (nextWord < words.times().size() && words.times().get(nextWord).start() < at) {
                nextWord++;
            }
            TimeExpression time = null;
            if (startsNumber(text, at) && mayBeTime(text, at)) {
                time = dates.at(at);
                if (time == null) {
                    time = counted(periods.at(at), calendar);
                }
                if (time == null) {
                    time = postoperativeDay(text, at);
                }
            } else if (startsAnonymousYear(text, at)) {
                time = dates.anonymous(at);
            }
            if (time == null && nextWord < words.times().size() && words.times().get(nextWord).start() == at) {
                time = word(words.times().get(nextWord), text, dates, calendar, periods);
            }
            if (time == null) {
                at = behindNumber(text, at);
            } else {
                add(found, time);
                at = time.end();
            }
        }
        return found;
    }

    /** An anchor before the number may have been taken for a time of its own: 術後 of 術後2週. */
    private static void add(List<TimeExpression> found, TimeExpression time) {
        while (!found.isEmpty() && found.getLast().end() > time.start()) {
            found.removeLast();
        }
        found.add(time);
    }

    private static @Nullable TimeExpression counted(@Nullable TimeExpression time, Calendar calendar) {
        return time == null || !time.kind().isPlace()
                ? time
                : new TimeExpression(time.start(), time.end(), time.kind(), calendar.relative(time.value()));
    }

    private static TimeExpression word(TimeExpression word, String text, Dates dates, Calendar calendar,
            Periods periods) {
        if (word.kind().isPlace() && word.end() < text.length() && Characters.isDigit(text.charAt(word.end()))) {
            String year = switch (word.value()) {
                case "P0Y/prior" -> calendar.yearAfter(0);
                case "P1Y/prior" -> calendar.yearAfter(1);
                case "-P1Y/prior" -> calendar.yearAfter(-1);
                default -> null;
            };
            boolean ofYear = word.value().endsWith("Y/prior") || word.value().endsWith("Y/document");
            TimeExpression month = ofYear ? dates.after(word.start(), word.end(), year) : null;
            if (month != null) {
                return month;
            }
        }
        return word.kind().isPlace()
                ? new TimeExpression(word.start(), word.end(), word.kind(), calendar.relative(word.value()))
                : word;
    }

    /** POD3 */
    private static @Nullable TimeExpression postoperativeDay(String text, int at) {
        if (!text.startsWith("pod", at - LONGEST_POD)) {
            return null;
        }
        Cursor cursor = new Cursor(text, at);
        int days = cursor.number();
        return days < 0
                ? null
                : new TimeExpression(at - LONGEST_POD, cursor.at, TimeExpression.Kind.RELATIVE,
                        "P" + days + "D/surgery");
    }

    private static boolean startsNumber(String text, int at) {
        char c = text.charAt(at);
        if (!Cursor.isNumberStart(c)) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return !Characters.isDigit(c) || !Characters.isDigit(before) && before != '.' && before != '/';
    }

    /** Whether what stands around a number allows for a time; most numbers are values, and nothing else is tried. */
    private static boolean mayBeTime(String text, int at) {
        int behind = behindNumber(text, at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before >= 'a' && before <= 'z') {
            return true; // R5.5.3, POD3
        }
        char next = behind < text.length() ? text.charAt(behind) : ' ';
        if (UNITS.indexOf(next) >= 0) {
            return true;
        }
        if (behind - at == YEAR_DIGITS && (next == '/' || next == '.' || next == '-')) {
            return true;
        }
        if (next != '~' && next != '-' && next != '.' || behind + 1 >= text.length()
                || !Cursor.isNumberStart(text.charAt(behind + 1))) {
            return false;
        }
        int second = behindNumber(text, behind + 1);
        return second < text.length() && UNITS.indexOf(text.charAt(second)) >= 0;
    }

    private static boolean startsAnonymousYear(String text, int at) {
        return text.charAt(at) == 'x' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))
                || text.charAt(at - 1) > 'z');
    }

    private static int behindNumber(String text, int at) {
        int behind = at + 1;
        while (Characters.isDigit(text.charAt(at)) && behind < text.length()
                && Characters.isDigit(text.charAt(behind))) {
            behind++;
        }
        return behind;
    }
}
