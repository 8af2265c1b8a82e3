package org.caseloom.nlp.quantity;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.terms.Unit;

/**
 * A value in a normalised text.
 *
 * @param upTo of a range its upper end: 39 in 38~39℃
 * @param unit null for a plain number
 * @param bare whether the unit is not written
 */
record Value(int start, int end, Quantity quantity, @Nullable BigDecimal upTo, @Nullable Unit unit, boolean bare) {
    /** The numbers that the value may be. */
    Range range() {
        Range range = Range.of(quantity.comparator(), quantity.number());
        return upTo == null ? range : new Range(quantity.number(), true, upTo, true);
    }

    /** Behind the bracket around a value, where one was opened between the word that it belongs to and the value's end. */
    static int closed(String text, int wordEnd, int valueEnd) {
        boolean opened = text.substring(wordEnd, valueEnd).indexOf('(') >= 0;
        return opened && valueEnd < text.length() && text.charAt(valueEnd) == ')' ? valueEnd + 1 : valueEnd;
    }
}
