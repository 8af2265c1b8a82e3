package org.caseloom.contracts.terms;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;

/**
 * A value of a test that means a finding: body temperature {@code >= 37.5 °C} is fever. A stated value that does not
 * reach the threshold means the finding is absent.
 *
 * @param id         for instance {@code fever-by-body-temperature}
 * @param analyte    concept id of the test
 * @param unit       id of the threshold's unit; null where the test's value is a plain number, as a pH is
 * @param finding    concept id of the finding
 * @param sex        {@code male} or {@code female}, where the threshold is for one sex only
 * @param minimumAge in years, where the threshold is for that age and above
 */
public record QuantityRule(String id, String analyte, Comparator comparator, BigDecimal threshold,
        @Nullable String unit, String finding, @Nullable String sex, @Nullable Integer minimumAge) {}
