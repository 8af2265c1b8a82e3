package org.caseloom.contracts.structured;

import java.math.BigDecimal;
import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a value compares with the number beside it. */
public enum Comparator {
    EQUAL("="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /** The sign in ASCII, as it stands in JSON and in the ontology. */
    @JsonValue
    public String sign() {
        return sign;
    }

    /** Whether {@code value sign threshold} holds. */
    public boolean holds(BigDecimal value, BigDecimal threshold) {
        int order = value.compareTo(threshold);
        return switch (this) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    @JsonCreator
    public static Comparator ofSign(String sign) {
        return Arrays.stream(values())
                .filter(comparator -> comparator.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comparator: " + sign));
    }
}
