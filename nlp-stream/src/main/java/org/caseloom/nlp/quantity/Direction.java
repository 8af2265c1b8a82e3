package org.caseloom.nlp.quantity;

/** What the words behind a test say about its result where no number need stand: 上昇, 低値, 正常, 陽性, (±). */
enum Direction {
    /** Above what is usual. */
    UP,
    /** Below what is usual. */
    DOWN,
    /** Within what is usual; rules out every finding that the test could show. */
    NORMAL,
    /** Shows what the test is made for. */
    POSITIVE,
    /** Shows it perhaps. */
    DOUBTFUL,
    /** Does not show it. */
    NEGATIVE,
    /** Too little to be measured: low where the test knows of low values, negative where it does not. */
    UNDETECTABLE,
    /** Out of order, without saying in which direction. */
    ABNORMAL
}
