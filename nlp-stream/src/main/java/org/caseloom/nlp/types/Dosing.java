package org.caseloom.nlp.types;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Quantity;

/**
 * Words that say one part of how a drug was given. Offsets are UTF-16 units of the document's text, end exclusive.
 *
 * @param dose  of the part {@link Part#DOSE}; null where the words give no number, as 半量
 * @param value of the other parts, as in {@link org.caseloom.contracts.structured.Medication}
 */
public record Dosing(int begin, int end, Part part, @Nullable Quantity dose, @Nullable String value) {
    /** What the words say. */
    public enum Part {
        DOSE,
        ROUTE,
        FREQUENCY,
        DURATION,
        CHANGE;

        /** As it stands in the structured document. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
