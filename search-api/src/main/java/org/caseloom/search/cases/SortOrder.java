package org.caseloom.search.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** In which order documents come. */
public enum SortOrder {
    /** Best first: what is asked stands in the title, often, or as the very concept rather than a narrower one. */
    SCORE,
    /** By date of publication, those without one last. */
    NEWEST;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of that name. */
    public static Optional<SortOrder> ofCode(String code) {
        return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
    }
}
