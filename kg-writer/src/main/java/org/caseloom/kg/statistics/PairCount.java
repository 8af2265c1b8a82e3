package org.caseloom.kg.statistics;

import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/**
 * Two concepts in the same cases.
 *
 * @param cases  all there are
 * @param one    in how many the first is present
 * @param two    in how many the other is present
 * @param both   in how many both are
 * @param denied in how many the first is present and the other stated to be absent; the rest of {@code one} does not
 *               speak of it
 * @param share  of {@code both} in {@code one}; null where no case has the first
 * @param lift   null where they never occur together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PairCount(String concept, String other, @Nullable MentionType type, int cases, int one, int two, int both,
        int denied, @Nullable Interval share, @Nullable Interval lift, Interval oddsRatio) {
    /** A lift that may be chance comes late, however high. */
    static final Comparator<PairCount> SUREST_FIRST = Comparator
            .comparingDouble((PairCount pair) -> pair.lift == null ? 0 : pair.lift.low())
            .thenComparingInt(PairCount::both)
            .reversed()
            .thenComparing(PairCount::other);

    static PairCount of(String concept, String other, @Nullable MentionType type, int cases, int one, int two, int both,
            int denied) {
        return new PairCount(concept, other, type, cases, one, two, both, denied,
                one == 0 ? null : Interval.share(both, one),
                both == 0 ? null : Interval.lift(both, one, two, cases), Interval.oddsRatio(both, one, two, cases));
    }
}
