package org.caseloom.nlp.time;

/**
 * Words of a normalised text that say when, how long or how often.
 *
 * @param value as in {@link org.caseloom.contracts.structured.TimeReference}
 */
record TimeExpression(int start, int end, Kind kind, String value) {
    enum Kind {
        DATE,
        RELATIVE,
        DURATION,
        FREQUENCY;

        /** Whether it says when, and so holds for what is told after it. */
        boolean isPlace() {
            return switch (this) {
                case DATE, RELATIVE -> true;
                case DURATION, FREQUENCY -> false;
            };
        }
    }
}
