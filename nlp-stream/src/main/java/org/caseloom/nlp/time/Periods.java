package org.caseloom.nlp.time;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.time.TimeExpression.Kind;
import org.caseloom.nlp.time.TimeWords.AnchorHit;

/**
 * Reads periods and what they are counted from: 入院3日前, 術後2週, 3か月前, 第5病日, 3日間, 1日3回, 14歳時. A bare 3日 says neither
 * when nor how long and is left. Belongs to one text.
 */
final class Periods {
    private static final String PRESENTATION = "presentation";
    private static final String PRIOR = "prior";
    private static final int LONGEST_LINK = 6;

    private final String text;
    private final List<AnchorHit> anchors;
    private int nextAnchor;

    Periods(String text, List<AnchorHit> anchors) {
        this.text = text;
        this.anchors = anchors;
    }

    /** How a number stands to the anchor before it. */
    private enum Link {
        TOUCHING,
        AFTER,
        BEFORE,
        ORDINAL
    }

    /** What a number is counted from. */
    private record Anchored(int start, String name, Link link) {}

    /** The expression whose number begins here; null where it is none. Asked in text order. */
    @Nullable
    TimeExpression at(int start) {
        Cursor cursor = new Cursor(text, start);
        String low = cursor.amount();
        if (low == null) {
            return null;
        }
        TimeExpression repeated = Frequencies.at(start, new Cursor(text, start));
        if (repeated != null) {
            return repeated;
        }
        String high = null;
        int from = cursor.at;
        if (cursor.peek() == '~' || cursor.peek() == '-') {
            cursor.at++;
            high = cursor.amount();
            if (high == null) {
                cursor.at = from;
                return null;
            }
        }
        if (cursor.skip("病日")) {
            return high == null && start > 0 && text.charAt(start - 1) == '第' && !low.equals("X")
                    ? new TimeExpression(start - 1, cursor.at, Kind.RELATIVE, ordinal("P" + low + "D") + "/illness")
                    : null;
        }
        if (cursor.peek() == '歳') {
            return age(start, cursor, low);
        }
        String period = period(low, cursor);
        if (period == null) {
            return null;
        }
        String until = high == null ? null : period.replaceFirst(low.replace(".", "\\."), high);
        return classified(start, cursor, period, until);
    }

    private static @Nullable TimeExpression age(int start, Cursor cursor, String years) {
        cursor.at++;
        if (cursor.skipAny("時", "頃", "ごろ", "代") || cursor.isBefore("より", "から")) {
            return new TimeExpression(start, cursor.at, Kind.RELATIVE, "P" + years + "Y/birth");
        }
        return null;
    }

    /** The period with what follows its first unit (1年2か月, 1年半, 32週1日); null where no unit of time follows. */
    private static @Nullable String period(String first, Cursor cursor) {
        char unit = unit(cursor);
        if (unit == 0) {
            return null;
        }
        String date = "";
        String time = "";
        String amount = first;
        while (true) {
            boolean half = cursor.peek() == '半' && cursor.peek(1) != '身';
            cursor.at += half ? 1 : 0;
            switch (unit) {
                case 'Y', 'M', 'W', 'D' -> date += amount + unit;
                default -> time += amount + Character.toUpperCase(unit);
            }
            if (half) {
                switch (unit) {
                    case 'Y' -> date += "6M";
                    case 'h' -> time += "30M";
                    default -> date = date.substring(0, date.length() - 1) + ".5" + unit;
                }
                break;
            }
            int from = cursor.at;
            int number = cursor.number();
            char next = number < 0 ? 0 : unit(cursor);
            if (next == 0 || "YMWDhm".indexOf(next) <= "YMWDhm".indexOf(unit)) {
                cursor.at = from;
                break;
            }
            amount = String.valueOf(number);
            unit = next;
        }
        return "P" + date + (time.isEmpty() ? "" : "T" + time);
    }

    /** Y, M, W, D of a date, h and m of a clock; 0 where no unit stands here. */
    private static char unit(Cursor cursor) {
        char first = cursor.peek();
        switch (first) {
            case '年' -> {
                return cursor.peek(1) == '代' || cursor.peek(1) == '齢' || cursor.peek(1) == '生'
                        ? 0
                        : moved(cursor, 1, 'Y');
            }
            case 'か', 'カ', 'ヶ', 'ケ', 'ヵ', '箇', '個', 'ゕ' -> {
                return cursor.peek(1) == '月' ? moved(cursor, 2, 'M') : 0;
            }
            case '月' -> {
                return moved(cursor, 1, 'M');
            }
            case '週' -> {
                return moved(cursor, 1, 'W');
            }
            case '日' -> {
                return moved(cursor, 1, 'D');
            }
            case '時' -> {
                return cursor.peek(1) == '間' ? moved(cursor, 2, 'h') : 0;
            }
            case '分' -> {
                return cursor.peek(1) == '間' || cursor.peek(1) == '前' || cursor.peek(1) == '後'
                        ? moved(cursor, 1, 'm')
                        : 0;
            }
            default -> {
                return 0;
            }
        }
    }

    private static char moved(Cursor cursor, int chars, char unit) {
        cursor.at += chars;
        return unit;
    }

    private @Nullable TimeExpression classified(int start, Cursor cursor, String period, @Nullable String until) {
        boolean lasting = cursor.skip("間") || period.indexOf('T') >= 0;
        cursor.skipAny("ほど", "程度", "程", "くらい", "ぐらい", "余り", "あまり", "余", "強", "弱", "近く", "頃");
        int begin = begin(start);
        Anchored anchored = anchored(begin);
        int from = anchored == null ? begin : anchored.start();
        String name = anchored == null ? null : anchored.name();
        int end = cursor.at;
        if (cursor.peek() == '前' && cursor.peek(1) != '後' && !TimeWords.isPartOfAnother(text, end + 1)) {
            return relative(from, end + 1, "-" + period, until == null ? null : "-" + until,
                    name == null ? PRESENTATION : name);
        }
        if (cursor.peek() == '後' && !TimeWords.isPartOfAnother(text, end + 1)) {
            return relative(from, end + 1, period, until, name == null ? PRIOR : name);
        }
        if (cursor.peek() == '目') {
            boolean counted = name == null || anchored.link() != Link.AFTER || !name.equals("surgery");
            return relative(from, end + 1, counted ? ordinal(period) : period, until, name == null ? PRIOR : name);
        }
        if (cursor.peek() == '来') {
            return relative(begin, end + 1, "-" + period, null, PRESENTATION);
        }
        if (anchored != null && !(lasting && !anchored.name().equals("gestation"))) {
            TimeExpression counted = counted(anchored, end, period, until);
            if (counted != null) {
                return counted;
            }
        }
        boolean lasts = lasting
                || cursor.isBefore("にわたり", "にわたって", "にわたる", "続", "持続", "の経過", "で改善", "で軽快", "で消失", "で治癒", "以上続",
                        "以上持続");
        return lasts
                ? new TimeExpression(begin, end, Kind.DURATION, until == null ? period : period + ".." + until)
                : null;
    }

    private static @Nullable TimeExpression counted(Anchored anchored, int end, String period, @Nullable String until) {
        return switch (anchored.link()) {
            case AFTER -> relative(anchored.start(), end, period, until, anchored.name());
            case BEFORE -> relative(anchored.start(), end, "-" + period, until == null ? null : "-" + until,
                    anchored.name());
            case ORDINAL -> relative(anchored.start(), end,
                    anchored.name().equals("surgery") ? period : ordinal(period), until, anchored.name());
            case TOUCHING -> anchored.name().equals("gestation")
                    ? relative(anchored.start(), end, period, until, anchored.name())
                    : null;
        };
    }

    private static TimeExpression relative(int start, int end, String period, @Nullable String until, String anchor) {
        return new TimeExpression(start, end, Kind.RELATIVE,
                (until == null ? period : period + ".." + until) + "/" + anchor);
    }

    /** The third day is two days after the first. */
    private static String ordinal(String period) {
        int digits = 1;
        while (digits < period.length() && Characters.isDigit(period.charAt(digits))) {
            digits++;
        }
        if (digits == 1 || digits + 1 != period.length()) {
            return period;
        }
        return "P" + Math.max(0, Integer.parseInt(period.substring(1, digits)) - 1) + period.charAt(digits);
    }

    /** Where 約 before the number begins, or the number itself. */
    private int begin(int start) {
        if (start > 0 && (text.charAt(start - 1) == '約' || text.charAt(start - 1) == '満')) {
            return start - 1;
        }
        return text.startsWith("およそ", start - 3) ? start - 3 : start;
    }

    private @Nullable Anchored anchored(int begin) {
        while (nextAnchor < anchors.size() && anchors.get(nextAnchor).end() <= begin) {
            nextAnchor++;
        }
        Anchored best = null;
        for (int i = nextAnchor - 1; i >= 0 && anchors.get(i).end() >= begin - LONGEST_LINK; i--) {
            AnchorHit anchor = anchors.get(i);
            Link link = anchor.end() > begin ? null : link(text.substring(anchor.end(), begin));
            if (link != null && (best == null || anchor.start() <= best.start())) {
                best = new Anchored(anchor.start(), anchor.name(), link);
            }
        }
        return best;
    }

    private static @Nullable Link link(String between) {
        return switch (between) {
            case "", "の" -> Link.TOUCHING;
            case "後", "後の", "から", "より", "してから", "した後", "時から", "時より", "後から", "以後", "以来", "後、", "からの", "以降", "後約" ->
                Link.AFTER;
            case "前", "前の" -> Link.BEFORE;
            case "第", "後第" -> Link.ORDINAL;
            default -> null;
        };
    }
}
