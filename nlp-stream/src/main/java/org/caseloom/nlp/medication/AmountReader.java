package org.caseloom.nlp.medication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.types.Dosing.Part;

/**
 * Reads amounts and times of a drug that begin with a digit in normalised text: 1mg/kg/day, 300mg 3錠 分3, 1日3回, 7日間.
 * Stateless; time is linear in what it reads.
 */
final class AmountReader {
    /** What was read: its end and meaning; {@code counted} where the unit itself tells that it is a drug's. */
    record Read(int start, int end, Part part, @Nullable Quantity dose, @Nullable String value, boolean counted) {}

    private record Amount(int end, BigDecimal number, String unit) {}

    private static final int MOST_DIGITS = 8;
    private static final String AREA = "auc";
    private static final String COUNTED_UNIT = "{";
    /** What may be counted behind a dose; the longer first. */
    private static final List<String> TIMES = List.of("回/日", "日間", "週間", "コース", "クール", "サイクル", "/日", "回", "日");

    private final String folded;
    private final String cased;

    /** @param cased the same text with its case kept, which tells units from abbreviations: 25mgSP */
    AmountReader(String folded, String cased) {
        this.folded = folded;
        this.cased = cased;
    }

    /** What begins at this digit or leading word; null where it is nothing of a drug's. A name may touch it: PSL60mg. */
    @Nullable
    Read at(int start, boolean behindDrug) {
        if (!behindDrug && Characters.isDigit(folded.charAt(start)) && cutsNumber(start)) {
            return null;
        }
        Read time = time(start);
        return time == null ? dose(start) : time;
    }

    /** A dose by the area under the curve: AUC5, AUC=6. */
    @Nullable
    Read byArea(int start) {
        if (!folded.startsWith(AREA, start) || Characters.isLatin(Letters.at(folded, start - 1))) {
            return null;
        }
        int from = start + AREA.length();
        char sign = Letters.at(folded, from);
        from = sign == ' ' || sign == '=' ? from + 1 : from;
        int end = range(number(from));
        return number(from) == from
                ? null
                : new Read(start, end, Part.DOSE, new Quantity(new BigDecimal(folded.substring(from, number(from))),
                        null, "AUC", Comparator.EQUAL), null, false);
    }

    private boolean cutsNumber(int start) {
        char before = Letters.at(folded, start - 1);
        char beyond = Letters.at(folded, start - 2);
        return Characters.isDigit(before) || Characters.isLatin(before)
                || (before == '.' || before == ',' || before == '-' || before == '/')
                        && (Characters.isDigit(beyond) || Characters.isLatin(beyond));
    }

    // --- doses

    private @Nullable Read dose(int start) {
        int lead = DosingWords.lead(folded, start);
        Amount first = amount(blank(start + lead));
        if (first == null && lead > 0 && Characters.isDigit(folded.charAt(start))) {
            first = amount(start); // 1日 may lead an amount, or hold its number
            lead = 0;
        }
        if (first == null) {
            return null;
        }
        int end = first.end();
        String unit = first.unit();
        boolean counted = unit.startsWith(COUNTED_UNIT) || unit.startsWith("[IU]");
        for (Amount next = next(end); next != null; next = next(end)) {
            end = next.end();
            counted |= next.unit().startsWith(COUNTED_UNIT);
        }
        end = repeated(divided(bracketed(end)));
        end += DosingWords.trail(folded, end);
        String led = folded.substring(start, start + lead);
        String perDay = unit.contains("/") ? "" : led.startsWith("1日") ? "/d" : led.endsWith("週") ? "/wk" : "";
        return new Read(start, end, Part.DOSE,
                new Quantity(first.number(), null, unit + perDay, Comparator.EQUAL), null, counted);
    }

    /** A further amount of the same dose: 300mg 3錠, 500ml×4本. */
    private @Nullable Amount next(int from) {
        int at = blank(from);
        char sign = Letters.at(folded, at);
        if (sign == '×' || sign == 'x' || sign == '*') {
            at = blank(at + 1);
        } else if (at == from && Characters.isDigit(Letters.at(folded, from - 1))) {
            return null;
        }
        return amount(at);
    }

    private @Nullable Amount amount(int from) {
        int digits = number(from);
        if (digits == from) {
            return null;
        }
        int part = part(digits);
        int at = blank(range(part));
        String word = DosingWords.unitAt(folded, cased, at);
        if (word == null || word.length() == 1 && Characters.isLatin(word.charAt(0)) && isSymbol(at + 1)) {
            return null;
        }
        BigDecimal number = new BigDecimal(folded.substring(from, digits).replace(",", ""));
        if (part > digits) {
            number = number.divide(new BigDecimal(folded.substring(digits + 1, part)), 2, RoundingMode.HALF_UP);
        }
        at = upTo(at + word.length(), word);
        StringBuilder unit = new StringBuilder(DosingWords.unit(word));
        while (Letters.at(folded, blank(at)) == '/') {
            int behind = blank(blank(at) + 1);
            if (divided(behind) > behind) {
                return new Amount(divided(behind), number, unit.toString());
            }
            int fractions = number(behind);
            if (fractions > behind && (folded.startsWith("fr", fractions) || folded.startsWith("回", fractions))) {
                return new Amount(fractions + (folded.charAt(fractions) == 'f' ? 2 : 1), number, unit.toString());
            }
            String per = DosingWords.perAt(folded, behind);
            if (per != null) {
                unit.append(DosingWords.per(per));
                at = behind + per.length();
            } else if (isPortions(behind)) {
                return new Amount(behind + 1, number, unit.toString());
            } else if (Characters.isLatin(Letters.at(folded, behind)) || Letters.at(folded, behind) == 'μ') {
                return null; // a concentration is measured, not given
            } else {
                break;
            }
        }
        return new Amount(at, number, unit.toString());
    }

    /** Behind the second number of a part of a tablet: 1/2錠. */
    private int part(int from) {
        char whole = Letters.at(folded, from + 1);
        String unit = DosingWords.unitAt(folded, cased, from + 2);
        return Letters.at(folded, from) == '/' && whole >= '2' && whole <= '9' && unit != null
                && DosingWords.unit(unit).startsWith(COUNTED_UNIT) ? from + 2 : from;
    }

    /** Behind the second number of a range whose first has the unit, too: 5mg~10mg. */
    private int upTo(int at, String unit) {
        if (Letters.at(folded, at) != '~') {
            return at;
        }
        int digits = number(at + 1);
        int behind = blank(digits);
        return digits > at + 1 && unit.equals(DosingWords.unitAt(folded, cased, behind)) ? behind + unit.length() : at;
    }

    /** A letter is no unit where it begins a code: 1a-2. */
    private boolean isSymbol(int at) {
        char c = Letters.at(folded, at);
        return Characters.isDigit(c) || Characters.isLatin(c);
    }

    /** 2錠/2: in so many portions. */
    private boolean isPortions(int at) {
        char c = Letters.at(folded, at);
        return c >= '1' && c <= '6' && !Characters.isDigit(Letters.at(folded, at + 1))
                && DosingWords.unitAt(folded, cased, at + 1) == null;
    }

    /** Behind 分3. */
    private int divided(int from) {
        int at = blank(from);
        char portions = Letters.at(folded, at + 1);
        return Letters.at(folded, at) == '分' && portions >= '1' && portions <= '6' ? at + 2 : from;
    }

    /** Behind how many times: ×3回, ×2/日, x 3日間. */
    private int repeated(int from) {
        int at = blank(from);
        char sign = Letters.at(folded, at);
        if (sign != '×' && sign != 'x' && sign != '*') {
            return from;
        }
        int digits = number(blank(at + 1));
        if (digits == blank(at + 1)) {
            return from;
        }
        for (String times : TIMES) {
            if (folded.startsWith(times, digits)) {
                return digits + times.length();
            }
        }
        return from;
    }

    /** Behind a second way to say the same: 20mg/日(1mg/kg). */
    private int bracketed(int from) {
        if (Letters.at(folded, from) != '(') {
            return from;
        }
        Amount inside = amount(from + 1);
        return inside != null && Letters.at(folded, inside.end()) == ')' ? inside.end() + 1 : from;
    }

    // --- times

    private @Nullable Read time(int start) {
        int period = period(start);
        if (period > start) {
            int from = blank(period);
            int digits = number(from);
            if (digits > from && Letters.at(folded, digits) == '回') {
                return read(start, digits + 1, Part.FREQUENCY,
                        folded.substring(from, digits) + (folded.startsWith("週", period - 1) ? "/wk" : "/d"));
            }
        }
        int digits = number(start);
        if (digits == start) {
            return null;
        }
        CountedTimes.Counted counted = CountedTimes.behind(folded, digits);
        return counted == null
                ? null
                : read(start, digits + counted.length(), counted.part(),
                        counted.value(folded.substring(start, digits)));
    }

    private static Read read(int start, int end, Part part, String value) {
        return new Read(start, end, part, null, value, false);
    }

    /** Behind the period of a frequency: 1日, 週. */
    private int period(int start) {
        if (folded.startsWith("1日", start) || folded.startsWith("一日", start)) {
            return start + 2;
        }
        return folded.startsWith("週", start) ? start + 1 : start;
    }

    private int number(int from) {
        int at = from;
        while (at < folded.length() && at - from < MOST_DIGITS && isOfNumber(from, at)) {
            at++;
        }
        return at;
    }

    private boolean isOfNumber(int from, int at) {
        char c = folded.charAt(at);
        return Characters.isDigit(c)
                || (c == '.' || c == ',') && at > from && Characters.isDigit(Letters.at(folded, at + 1));
    }

    private int range(int from) {
        char sign = Letters.at(folded, from);
        if (sign != '~' && sign != '-') {
            return from;
        }
        int end = number(from + 1);
        return end > from + 1 ? end : from;
    }

    private int blank(int at) {
        return Letters.at(folded, at) == ' ' && at < folded.length() ? at + 1 : at;
    }
}
