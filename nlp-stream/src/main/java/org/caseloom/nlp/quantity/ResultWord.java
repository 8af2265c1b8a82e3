package org.caseloom.nlp.quantity;

import java.util.Locale;

/**
 * One row of the table of result words.
 *
 * @param steady   whether its words name a state, not a change
 * @param leading  whether its words stand before the test, as in "low sodium"
 * @param trailing whether its words stand behind the test
 */
record ResultWord(String rule, Direction direction, boolean steady, boolean leading, boolean trailing) {
    static ResultWord of(String rule, String direction, String steady, String place) {
        return new ResultWord(rule, Direction.valueOf(direction.toUpperCase(Locale.ROOT)), steady.equals("state"),
                !place.equals("behind"), !place.equals("before"));
    }
}
