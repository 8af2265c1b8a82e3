package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the drugs of one document were given. Belongs to the document's thread. */
public final class Dosings {
    /**
     * A dosing with its drug.
     *
     * @param drug {@link Evidences#number} of the drug's mention
     */
    public record OfDrug(int drug, Dosing dosing) {}

    private static final Comparator<OfDrug> TEXT_ORDER = TextOrder.by(of -> of.dosing().begin(),
            of -> of.dosing().end());

    private final Evidences evidences;
    private final List<OfDrug> dosings = new ArrayList<>();

    /** None yet. */
    public Dosings(Evidences evidences) {
        this.evidences = evidences;
    }

    /** Notes how a drug was given: the mention at that place of the list that the evidences gave last. */
    public void add(int drug, Dosing dosing) {
        dosings.add(new OfDrug(evidences.number(drug), dosing));
    }

    /** Those of drugs that are still mentioned, in text order. */
    public List<OfDrug> all() {
        dosings.removeIf(of -> evidences.isRemoved(of.drug()));
        dosings.sort(TEXT_ORDER);
        return dosings;
    }
}
