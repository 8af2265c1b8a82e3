package org.caseloom.nlp.quantity;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.Characters;

/** Reads a decimal number in a normalised text: 12,300 and 38.5, and 38・5 as older charts write it. Stateless. */
final class Decimals {
    /** Longer ones are no measurements. */
    private static final int MOST_DIGITS = 9;
    private static final int MOST_DECIMALS = 6;
    private static final int GROUP = 3;

    private Decimals() {}

    /** A number and where it ends. */
    record Decimal(int end, BigDecimal number) {}

    /** The number that begins here; null where there is none. */
    static @Nullable Decimal at(String text, int start) {
        int end = digits(text, start);
        if (end == start || end - start > MOST_DIGITS) {
            return null;
        }
        StringBuilder number = new StringBuilder(text.substring(start, end));
        if (end - start <= GROUP) {
            while (isAt(text, end, ',') && digits(text, end + 1) == end + 1 + GROUP) {
                number.append(text, end + 1, end + 1 + GROUP);
                end += 1 + GROUP;
            }
        }
        int decimals = isAt(text, end, '.') || isAt(text, end, '・') ? digits(text, end + 1) : end + 1;
        if (decimals > end + 1 && decimals - end - 1 <= MOST_DECIMALS
                && (text.charAt(end) == '.' || decimals == end + 2)) {
            number.append('.').append(text, end + 1, decimals);
            end = decimals;
        }
        return new Decimal(end, new BigDecimal(number.toString()));
    }

    /** Whether a number begins here, and not in the middle of one. */
    static boolean beginsAt(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return Characters.isDigit(text.charAt(at)) && !Characters.isDigit(before) && before != '.' && before != ',';
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAt(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
