package org.caseloom.nlp.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.nlp.types.Evidence.StatedTime;

/** The moments of one document's story, in order. For one thread; not for reuse. */
final class Timeline {
    private static final Pattern RELATIVE = Pattern.compile("(-?)P(T?)(\\d{1,4})([DWMYH])/([a-z]+)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?~?");
    private static final Pattern ANCHOR = Pattern.compile("(before|during|after|at)/([a-z]+)");
    private static final String PRIOR = "prior";
    private static final String DATES = "date";
    /** Coming and being admitted are one day for the order of events. */
    private static final String ARRIVAL = "admission";
    private static final double HALF_A_DAY = 0.5;

    private final List<Moment> moments = new ArrayList<>();
    private @Nullable Moment now;
    private int phase = -1;

    /** A moment; events that share it are not ordered among themselves. */
    static final class Moment {
        private final int phase;
        private final @Nullable Place known;
        private int place;
        private boolean used;

        Moment(int phase, @Nullable Place known) {
            this.phase = phase;
            this.known = known;
        }

        /** Its number in the story, from 1. */
        int place() {
            return place;
        }
    }

    /** A number of days on an axis: from admission, from surgery, by the calendar. */
    private record Place(String axis, double days) {}

    /** The story goes on in this part of the document. */
    void enter(int next) {
        if (next != phase) {
            phase = next;
            now = null;
        }
    }

    /** What follows is later than what was told. */
    void goOn() {
        if (now != null) {
            now = insert(new Moment(phase, null), now);
        }
    }

    /** The moment of an event that this time is stated of; without one it happens with what was told before. */
    Moment at(@Nullable StatedTime time) {
        Place place = time == null ? null : place(time.value());
        if (place != null) {
            now = known(place);
        } else if (now == null) {
            now = insert(new Moment(phase, null), lastOf(phase));
        }
        now.used = true;
        return now;
    }

    /** Gives the moments their numbers. */
    void number() {
        int place = 0;
        for (Moment moment : moments) {
            place += moment.used ? 1 : 0;
            moment.place = place;
        }
    }

    /** The moment of a place: the one that is there, or a new one among those of its axis, or after what was told. */
    private Moment known(Place place) {
        Moment before = null;
        Moment behind = null;
        for (Moment moment : moments) {
            if (moment.known != null && moment.known.axis().equals(place.axis())) {
                int order = Double.compare(moment.known.days(), place.days());
                if (order == 0) {
                    return moment;
                }
                before = order < 0 ? moment : before;
                behind = order > 0 && behind == null ? moment : behind;
            }
        }
        Moment moment = new Moment(phase, place);
        if (behind != null) {
            moments.add(moments.indexOf(behind), moment);
            return moment;
        }
        return insert(moment, before != null ? before : now != null ? now : lastOf(phase));
    }

    private Moment insert(Moment moment, @Nullable Moment after) {
        moments.add(after == null ? 0 : moments.indexOf(after) + 1, moment);
        return moment;
    }

    /** The last moment of this part of the story or of one before it. */
    private @Nullable Moment lastOf(int part) {
        Moment last = null;
        for (Moment moment : moments) {
            last = moment.phase <= part ? moment : last;
        }
        return last;
    }

    private @Nullable Place place(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Matcher relative = RELATIVE.matcher(value);
        if (relative.matches()) {
            double days = Integer.parseInt(relative.group(3)) * length(relative.group(2) + relative.group(4))
                    * (relative.group(1).isEmpty() ? 1 : -1);
            if (!relative.group(5).equals(PRIOR)) {
                return new Place(axis(relative.group(5)), days);
            }
            return now == null || now.known == null ? null : new Place(now.known.axis(), now.known.days() + days);
        }
        Matcher anchor = ANCHOR.matcher(value);
        if (anchor.matches() && anchor.group(2).equals(PRIOR)) {
            return null; // その後: the words themselves say that the story goes on
        }
        if (anchor.matches()) {
            double days = switch (anchor.group(1)) {
                case "before" -> -HALF_A_DAY;
                case "after" -> HALF_A_DAY;
                default -> 0;
            };
            return new Place(axis(anchor.group(2)), days);
        }
        Matcher date = DATE.matcher(value);
        return date.matches() ? new Place(DATES, days(date)) : null;
    }

    private static double days(Matcher date) {
        double month = date.group(2) == null ? 1 : Integer.parseInt(date.group(2));
        double day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
        return Integer.parseInt(date.group(1)) * length("Y") + (month - 1) * length("M") + day;
    }

    private static String axis(String anchor) {
        return anchor.equals("visit") ? ARRIVAL : anchor;
    }

    private static double length(String unit) {
        return switch (unit.toUpperCase(Locale.ROOT)) {
            case "TH" -> 1 / 24.0;
            case "TM" -> 1 / 1440.0;
            case "W" -> 7;
            case "M" -> 30.5;
            case "Y" -> 366;
            default -> 1;
        };
    }
}
