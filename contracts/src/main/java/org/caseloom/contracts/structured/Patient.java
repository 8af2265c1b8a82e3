package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * Whom the document is about, as far as it says.
 *
 * @param sex           {@code male}, {@code female} or {@code other}
 * @param pregnantWeeks of a pregnant patient, where the week is said
 * @param bornAtWeeks   of pregnancy, of a child
 * @param occupation    in the words of the text
 * @param ethnicity     the people that the patient is said to belong to, in the words of the text
 */
public record Patient(@Nullable Age age, @Nullable String sex, @Nullable Integer pregnantWeeks,
        @Nullable Integer bornAtWeeks, @Nullable String occupation, @Nullable String ethnicity) {
    /**
     * @param value a number of units
     * @param unit  UCUM: {@code a} years, {@code mo} months, {@code wk} weeks, {@code d} days
     * @param upTo  the highest of a range: 89 of 80代; null where the value is exact
     */
    public record Age(int value, String unit, @Nullable Integer upTo) {
        public Age(int value, String unit) {
            this(value, unit, null);
        }
    }

    /** One of whose people nothing is said. */
    public Patient(@Nullable Age age, @Nullable String sex, @Nullable Integer pregnantWeeks,
            @Nullable Integer bornAtWeeks, @Nullable String occupation) {
        this(age, sex, pregnantWeeks, bornAtWeeks, occupation, null);
    }

    /** One of whom nothing but age and sex is known. */
    public Patient(@Nullable Age age, @Nullable String sex) {
        this(age, sex, null, null, null);
    }
}
