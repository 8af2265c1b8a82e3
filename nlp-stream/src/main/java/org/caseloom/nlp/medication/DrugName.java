package org.caseloom.nlp.medication;

import java.util.Comparator;
import java.util.List;

import org.caseloom.contracts.terms.Concept;

/**
 * The name of a drug in a normalised text.
 *
 * @param rule what made it, as {@link org.caseloom.contracts.structured.Mention#rule()}
 */
record DrugName(int start, int end, List<Concept> concepts, String rule) {
    /** Begins the rule of a word that stands for a drug named before, or for any: 同剤, 薬剤. */
    static final String REFERENCE = "reference:";

    static final Comparator<DrugName> LEFTMOST_LONGEST = Comparator
            .comparingInt(DrugName::start)
            .thenComparing(Comparator.comparingInt(DrugName::end).reversed());

    DrugName over(int newStart, int newEnd) {
        return new DrugName(newStart, newEnd, concepts, rule);
    }
}
