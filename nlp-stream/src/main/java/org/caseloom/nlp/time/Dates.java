package org.caseloom.nlp.time;

import org.jspecify.annotations.Nullable;

import org.caseloom.nlp.time.TimeExpression.Kind;

/**
 * Reads dates: 2023年5月3日, 2023/5/3, 令和5年5月, R5.5.3, 20XX年, X-2年7月, 5月上旬, 同年6月. Resolves what they leave out with
 * the dates before. Belongs to one text.
 */
final class Dates {
    private static final int EARLIEST = 1868;
    private static final int LATEST = 2100;
    private static final String[] ERAS = {"令和", "平成", "昭和", "大正", "明治", "令", "平", "昭"};
    private static final int[] ERA_BEGINS = {2018, 1988, 1925, 1911, 1867, 2018, 1988, 1925};
    /** The last chars of era names and the letters for them. */
    private static final String ERA_ENDS = "和成正治令平昭rhstm";
    private static final String ERA_LETTERS = "rhstm";

    private final String text;
    private final Calendar calendar;

    Dates(String text, Calendar calendar) {
        this.text = text;
        this.calendar = calendar;
    }

    /** The date whose first number begins here; null where it is none. */
    @Nullable
    TimeExpression at(int start) {
        Cursor cursor = new Cursor(text, start);
        int first = cursor.number();
        if (first < 0) {
            return null;
        }
        int open = cursor.at;
        while (cursor.peek() == 'x' && cursor.at - open < 2) {
            cursor.at++;
        }
        if (cursor.at > open) {
            return cursor.at - start == 4 && cursor.skip("年")
                    ? rest(start, cursor, text.substring(start, open) + "X".repeat(start + 4 - open), true)
                    : null;
        }
        int era = eraBefore(start);
        if (era >= 0) {
            int begin = start - (era < ERAS.length ? ERAS[era].length() : 1);
            int year = first + (era < ERAS.length ? ERA_BEGINS[era] : ERA_BEGINS[era - ERAS.length]);
            if (cursor.skip("年")) {
                return rest(begin, cursor, String.valueOf(year), first < 100);
            }
            return era >= ERAS.length && first < 100 ? separated(begin, cursor, year) : null;
        }
        if (first >= EARLIEST && first <= LATEST && cursor.at - start == 4) {
            if (cursor.skip("年代")) {
                return new TimeExpression(start, cursor.at, Kind.DATE, first / 10 + "X");
            }
            return cursor.skip("年")
                    ? rest(start, cursor, String.valueOf(first), true)
                    : separated(start, cursor, first);
        }
        if (cursor.peek() == '月' && first >= 1 && first <= 12) {
            return rest(start, new Cursor(text, start), null, !isPeriod(cursor.at + 1));
        }
        return first >= 1 && first <= 31 && cursor.skip("日") && calendar.knowsMonth()
                && cursor.isBefore("に", "から", "より",
                        "、", "頃", "入院", "退院", "受診", "来院", "夜", "朝", "には", "まで")
                                ? new TimeExpression(start, cursor.at, Kind.DATE, calendar.date(null, 0, first))
                                : null;
    }

    /** The anonymous year X, X-2 or X+1 that begins here. */
    @Nullable
    TimeExpression anonymous(int start) {
        Cursor cursor = new Cursor(text, start + 1);
        String year = "[X";
        if (cursor.peek() == '-' || cursor.peek() == '+') {
            year += cursor.peek();
            cursor.at++;
            int number = cursor.number();
            if (number < 0) {
                return null;
            }
            year += number;
        }
        return cursor.skip("年") ? rest(start, cursor, year + "]", true) : null;
    }

    /** The month that follows a word like 同年, or the year alone that begins with 元年. */
    @Nullable
    TimeExpression after(int start, int end, @Nullable String year) {
        Cursor cursor = new Cursor(text, end);
        int month = cursor.number();
        return month >= 1 && month <= 12 && cursor.peek() == '月'
                ? rest(start, new Cursor(text, end), year, true)
                : null;
    }

    /** Month and day behind the year, as far as they are there. */
    private @Nullable TimeExpression rest(int start, Cursor cursor, @Nullable String year, boolean isDate) {
        if (!isDate) {
            return null;
        }
        int from = cursor.at;
        int month = cursor.number();
        if (month < 1 || month > 12 || !cursor.skip("月")) {
            cursor.at = from;
            return year == null ? null : about(start, cursor, calendar.date(year, 0, 0));
        }
        from = cursor.at;
        int day = cursor.number();
        if (day >= 1 && day <= 31 && cursor.skip("日")) {
            return about(start, cursor, calendar.date(year, month, day));
        }
        cursor.at = from;
        String third = cursor.skipAny("上旬", "初旬", "初め", "はじめ")
                ? "-0X"
                : cursor.skip("中旬") ? "-1X" : cursor.skipAny("下旬", "末") ? "-2X" : "";
        return about(start, cursor, calendar.date(year, month, 0) + third);
    }

    private static TimeExpression about(int start, Cursor cursor, String value) {
        boolean about = cursor.skipAny("頃", "ごろ", "ころ");
        return new TimeExpression(start, cursor.at, Kind.DATE, about ? value + "~" : value);
    }

    /** 2023/5/3, 2023.5.3, 2023-05-03 and 2023/5. */
    private @Nullable TimeExpression separated(int start, Cursor cursor, int year) {
        char separator = cursor.peek();
        if (separator != '/' && separator != '.' && separator != '-') {
            return null;
        }
        cursor.at++;
        int month = cursor.number();
        if (month < 1 || month > 12) {
            return null;
        }
        int behindMonth = cursor.at;
        if (cursor.peek() == separator) {
            cursor.at++;
            int day = cursor.number();
            if (day >= 1 && day <= 31) {
                return new TimeExpression(start, cursor.at, Kind.DATE,
                        calendar.date(String.valueOf(year), month, day));
            }
        }
        return separator == '/' && year >= EARLIEST
                ? new TimeExpression(start, behindMonth, Kind.DATE, calendar.date(String.valueOf(year), month, 0))
                : null;
    }

    /** Which era ends here, its letter counted behind the names; -1 for none. */
    private int eraBefore(int start) {
        if (start == 0 || ERA_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            return -1;
        }
        for (int era = 0; era < ERAS.length; era++) {
            if (text.startsWith(ERAS[era], start - ERAS[era].length())) {
                return era;
            }
        }
        int letter = ERA_LETTERS.indexOf(text.charAt(start - 1));
        boolean alone = start < 2 || !Character.isLetterOrDigit(text.charAt(start - 2));
        return letter >= 0 && alone ? ERAS.length + letter : -1;
    }

    /** Whether 月 is followed by what only periods have: 3月前, 2月間. */
    private boolean isPeriod(int behind) {
        char next = behind < text.length() ? text.charAt(behind) : ' ';
        return next == '前' || next == '間' || next == '後' || next == '目';
    }
}
