package org.caseloom.nlp.quantity;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Words that give a test's result, in a normalised text.
 *
 * @param steady whether they name a state (高値) and not a change (上昇), which a value beside it may explain better
 * @param denied whether a verb form denies them: 上昇せず
 * @param rule   of the table that has the words
 * @param grade  of a graded reaction, 2 in (2+)
 */
record Result(int start, int end, Direction direction, boolean steady, boolean denied, String rule,
        @Nullable BigDecimal grade) {
    /** The same, denied: "was not elevated". */
    Result asDenied() {
        return new Result(start, end, direction, steady, true, rule, grade);
    }

    /** The same, said as a state: 「40万と増加」. */
    Result asState() {
        return new Result(start, end, direction, true, denied, rule, grade);
    }
}
