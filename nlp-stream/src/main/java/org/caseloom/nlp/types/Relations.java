package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The relations between the mentions of one document. Belongs to the document's thread. */
public final class Relations {
    private static final Comparator<StatedRelation> TEXT_ORDER = TextOrder.by(StatedRelation::begin,
            StatedRelation::end);

    private final Evidences evidences;
    private final List<StatedRelation> relations = new ArrayList<>();

    /** None yet. */
    public Relations(Evidences evidences) {
        this.evidences = evidences;
    }

    /** Notes a relation; its ends are places in the list that the evidences gave last. */
    public void add(StatedRelation stated) {
        relations.add(new StatedRelation(stated.begin(), stated.end(), stated.type(), evidences.number(stated.from()),
                evidences.number(stated.to())));
    }

    /** Those whose ends are still mentioned, in text order; the ends are {@link Evidences#number}s. */
    public List<StatedRelation> all() {
        relations.removeIf(stated -> evidences.isRemoved(stated.from()) || evidences.isRemoved(stated.to()));
        relations.sort(TEXT_ORDER);
        return relations;
    }
}
