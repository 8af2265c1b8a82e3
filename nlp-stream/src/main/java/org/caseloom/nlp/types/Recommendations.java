package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The recommendations of one document. Belongs to the document's thread. */
public final class Recommendations {
    /** A recommendation; offsets are UTF-16 units, the rest is as in the structured document. */
    public record StatedRecommendation(int begin, int end, String direction, @Nullable String strength,
            @Nullable String certainty, @Nullable String population, @Nullable String intervention) {}

    private static final Comparator<StatedRecommendation> TEXT_ORDER = TextOrder.by(StatedRecommendation::begin,
            StatedRecommendation::end);

    private final List<StatedRecommendation> recommendations = new ArrayList<>();

    /** Notes a recommendation. */
    public void add(StatedRecommendation stated) {
        recommendations.add(stated);
    }

    /** All, in text order. */
    public List<StatedRecommendation> all() {
        recommendations.sort(TEXT_ORDER);
        return recommendations;
    }
}
