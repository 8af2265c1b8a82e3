package org.caseloom.nlp.time;

import org.jspecify.annotations.Nullable;

import org.caseloom.nlp.time.TimeExpression.Kind;

/** Reads how often: 1日3回, 週に2回, 1日5〜6回, 3回/日. Stateless. */
final class Frequencies {
    private static final String PERIODS = "日週月年";
    private static final String CODES = "DWMY";

    private Frequencies() {}

    /** The frequency whose first number begins here; null where it is none. */
    static @Nullable TimeExpression at(int start, Cursor cursor) {
        String first = cursor.amount();
        if (first == null) {
            return null;
        }
        if (PERIODS.indexOf(cursor.peek()) >= 0) {
            char code = CODES.charAt(PERIODS.indexOf(cursor.peek()));
            cursor.at++;
            cursor.skip("間");
            cursor.skip("に");
            cursor.skip("約");
            String times = times(cursor);
            return times == null ? null : expression(start, cursor, times, first, code);
        }
        cursor.at = start;
        String times = times(cursor);
        if (times == null) {
            return null;
        }
        if (cursor.peek() == '/' && PERIODS.indexOf(cursor.peek(1)) >= 0) {
            cursor.at += 2;
            return expression(start, cursor, times, "1",
                    CODES.charAt(PERIODS.indexOf(cursor.text.charAt(cursor.at - 1))));
        }
        return before(start, cursor, times);
    }

    /** 週2回, 日に3回: the period stands before the number. */
    private static @Nullable TimeExpression before(int start, Cursor cursor, String times) {
        int period = start - 1;
        if (period >= 0 && cursor.text.charAt(period) == 'に') {
            period--;
        }
        int code = period < 0 ? -1 : PERIODS.indexOf(cursor.text.charAt(period));
        boolean counted = period > 0 && (Cursor.isNumberStart(cursor.text.charAt(period - 1))
                || "毎ヶか前今先来".indexOf(cursor.text.charAt(period - 1)) >= 0);
        return code < 0 || counted ? null : expression(period, cursor, times, "1", CODES.charAt(code));
    }

    /** 3回, 5〜6回 and 数回. */
    private static @Nullable String times(Cursor cursor) {
        int from = cursor.at;
        String low = cursor.amount();
        String value = low;
        if (low != null && (cursor.peek() == '~' || cursor.peek() == '-')) {
            cursor.at++;
            value = low + ".." + cursor.amount();
        }
        if (value != null && cursor.skip("回")) {
            return value;
        }
        cursor.at = from;
        return null;
    }

    private static TimeExpression expression(int start, Cursor cursor, String times, String periods, char code) {
        cursor.skipAny("以上", "程度", "ほど", "くらい");
        return new TimeExpression(start, cursor.at, Kind.FREQUENCY, "R" + times + "/P" + periods + code);
    }
}
