package org.caseloom.nlp.types;

import org.jspecify.annotations.Nullable;

/**
 * What the words of a mention say beside the concept that its head names. Immutable.
 *
 * @param severity     mild, moderate or severe
 * @param course       acute, subacute, chronic, recurrent, worsening, improving and the like
 * @param site         the words for the place as the text writes them: 左下葉
 * @param laterality   left, right or bilateral
 * @param multiplicity multiple or single
 */
public record Qualities(@Nullable String severity, @Nullable String course, @Nullable String site,
        @Nullable String laterality, @Nullable String multiplicity) {
    /** Nothing is said beside the concept. */
    public static final Qualities NONE = new Qualities(null, null, null, null, null);
}
