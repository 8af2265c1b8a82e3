package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.List;

import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

/** Writes and reads the recommendations of one CAS. Belongs to the CAS's thread. */
public final class Recommendations {
    /** A recommendation; offsets are UTF-16 units, the rest is as in the structured document. */
    public record StatedRecommendation(int begin, int end, String direction, @Nullable String strength,
            @Nullable String certainty, @Nullable String population, @Nullable String intervention) {}

    private final JCas cas;
    private final CaseloomTypes types;

    private Recommendations(JCas cas) {
        this.cas = cas;
        this.types = CaseloomTypes.of(cas.getTypeSystem());
    }

    public static Recommendations of(JCas cas) {
        return new Recommendations(cas);
    }

    /** Notes a recommendation. */
    public void add(StatedRecommendation stated) {
        AnnotationFS annotation = cas.getCas().createAnnotation(types.recommendation, stated.begin(), stated.end());
        annotation.setStringValue(types.direction, stated.direction());
        annotation.setStringValue(types.strength, stated.strength());
        annotation.setStringValue(types.certainty, stated.certainty());
        annotation.setStringValue(types.population, stated.population());
        annotation.setStringValue(types.intervention, stated.intervention());
        cas.getCas().addFsToIndexes(annotation);
    }

    /** All, in text order. */
    List<StatedRecommendation> all() {
        List<StatedRecommendation> all = new ArrayList<>();
        for (AnnotationFS annotation : cas.getCas().getAnnotationIndex(types.recommendation)) {
            all.add(new StatedRecommendation(annotation.getBegin(), annotation.getEnd(),
                    annotation.getStringValue(types.direction), annotation.getStringValue(types.strength),
                    annotation.getStringValue(types.certainty), annotation.getStringValue(types.population),
                    annotation.getStringValue(types.intervention)));
        }
        return all;
    }
}
