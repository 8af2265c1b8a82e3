package org.caseloom.ingest.formats;

/** One line of a file, numbered from 1, without its line end. */
sealed interface Line {
    /** Where it stands. */
    long number();

    /** A line of reasonable length. */
    record Whole(long number, byte[] bytes) implements Line {}

    /** A line beyond the limit; its bytes were passed over. */
    record TooLong(long number) implements Line {}
}
