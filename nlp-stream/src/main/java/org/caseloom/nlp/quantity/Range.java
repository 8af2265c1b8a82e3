package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;

/**
 * The numbers that a comparison allows: {@code >= 39} is 39 and all above. A null bound is open to infinity.
 *
 * @param lowerIncluded whether the lower bound itself belongs to it
 */
record Range(@Nullable BigDecimal lower, boolean lowerIncluded, @Nullable BigDecimal upper, boolean upperIncluded) {
    static Range of(Comparator comparator, BigDecimal number) {
        return switch (comparator) {
            case EQUAL -> new Range(number, true, number, true);
            case LESS -> new Range(null, false, number, false);
            case AT_MOST -> new Range(null, false, number, true);
            case GREATER -> new Range(number, false, null, false);
            case AT_LEAST -> new Range(number, true, null, false);
        };
    }

    /** Whether every number of the other range is one of this. */
    boolean contains(Range other) {
        return !other.reachesBelow(this) && !other.reachesAbove(this);
    }

    /** Whether no number is in both. */
    boolean excludes(Range other) {
        return endsBefore(other) || other.endsBefore(this);
    }

    /** The same numbers in another unit; empty where one of them has none there. Units keep the order of numbers. */
    Optional<Range> converted(Function<BigDecimal, Optional<BigDecimal>> unit) {
        Optional<BigDecimal> least = lower == null ? Optional.empty() : unit.apply(lower);
        Optional<BigDecimal> most = upper == null ? Optional.empty() : unit.apply(upper);
        return lower != null && least.isEmpty() || upper != null && most.isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(least.orElse(null), lowerIncluded, most.orElse(null), upperIncluded));
    }

    private boolean reachesBelow(Range other) {
        if (other.lower == null) {
            return false;
        }
        if (lower == null) {
            return true;
        }
        int order = lower.compareTo(other.lower);
        return order < 0 || order == 0 && lowerIncluded && !other.lowerIncluded;
    }

    private boolean reachesAbove(Range other) {
        if (other.upper == null) {
            return false;
        }
        if (upper == null) {
            return true;
        }
        int order = upper.compareTo(other.upper);
        return order > 0 || order == 0 && upperIncluded && !other.upperIncluded;
    }

    private boolean endsBefore(Range other) {
        if (upper == null || other.lower == null) {
            return false;
        }
        int order = upper.compareTo(other.lower);
        return order < 0 || order == 0 && !(upperIncluded && other.lowerIncluded);
    }
}
