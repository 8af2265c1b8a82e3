package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * When something was, as far as the text says. Dates are ISO 8601 with the marks of its part 2 (EDTF): {@code 2023-05-03},
 * {@code 2023-05}, {@code XXXX-05-03} without a year, {@code 20XX-07}, {@code 2023-05-0X} for its first third, a final
 * {@code ~} for "about"; a year that the text made anonymous stands in brackets: {@code [X-2]-07}. A relative time is a
 * period and what it is counted from: {@code -P3D/admission}, {@code P2W/surgery}, {@code P1D/prior} (prior: the time
 * named before), {@code before/surgery}, {@code during/admission}; {@code X} is a number left open (数日前), {@code ..} lies between the
 * ends of a range. Durations are periods ({@code P3D}), frequencies repetitions in a period ({@code R3/P1D}).
 *
 * @param text  the words in the text
 * @param kind  date, relative, duration or frequency
 * @param value the normalised value, where one can be given
 * @param start where the words begin in the document's text, in code points; null where nobody noted it
 * @param end   behind them
 */
public record TimeReference(String text, String kind, @Nullable String value, @Nullable Integer start,
        @Nullable Integer end) {
    /** A time whose words stand at an unknown place. */
    public TimeReference(String text, String kind, @Nullable String value) {
        this(text, kind, value, null, null);
    }
}
