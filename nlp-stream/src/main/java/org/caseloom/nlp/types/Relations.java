package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.List;

import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;

/** Writes and reads the relations between the mentions of one CAS. Belongs to the CAS's thread. */
public final class Relations {
    /** A relation between two mentions, over the words that state it. */
    record Between(AnnotationFS from, AnnotationFS to, String type, int begin, int end) {}

    private final JCas cas;
    private final CaseloomTypes types;

    private Relations(JCas cas) {
        this.cas = cas;
        this.types = CaseloomTypes.of(cas.getTypeSystem());
    }

    public static Relations of(JCas cas) {
        return new Relations(cas);
    }

    /** Notes a relation between two mentions of these evidences. */
    public void add(Evidences evidences, StatedRelation relation) {
        AnnotationFS annotation = cas.getCas().createAnnotation(types.relation, relation.begin(), relation.end());
        annotation.setStringValue(types.category, relation.type());
        annotation.setFeatureValue(types.relationSource, evidences.annotation(relation.from()));
        annotation.setFeatureValue(types.relationTarget, evidences.annotation(relation.to()));
        cas.getCas().addFsToIndexes(annotation);
    }

    /** All, in text order. */
    List<Between> all() {
        List<Between> all = new ArrayList<>();
        for (AnnotationFS annotation : cas.getCas().getAnnotationIndex(types.relation)) {
            all.add(new Between((AnnotationFS) annotation.getFeatureValue(types.relationSource),
                    (AnnotationFS) annotation.getFeatureValue(types.relationTarget),
                    annotation.getStringValue(types.category), annotation.getBegin(), annotation.getEnd()));
        }
        return all;
    }
}
