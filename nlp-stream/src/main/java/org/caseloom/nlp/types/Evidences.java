package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The mentions of one document. Indexes are places in the list that {@link #all} gave last: adding, replacing and
 * removing shift none of them. Belongs to the document's thread.
 */
public final class Evidences {
    private static final Comparator<Numbered> TEXT_ORDER = TextOrder.by(
            numbered -> numbered.evidence().begin(), numbered -> numbered.evidence().end());

    /** A mention and its number, which stays while the mention is replaced. */
    private record Numbered(int number, Evidence evidence) {}

    /** In text order as far as listed last, then what was added since; null where one was removed. */
    private final List<@Nullable Numbered> mentions = new ArrayList<>();
    private final BitSet removed = new BitSet();
    private int count;
    private boolean ordered = true;

    /** Every mention in text order, the longer first where two begin together, then in the order of adding. */
    public List<Evidence> all() {
        if (!ordered) {
            mentions.removeIf(Objects::isNull);
            mentions.sort(TEXT_ORDER);
            ordered = true;
        }
        List<Evidence> all = new ArrayList<>(mentions.size());
        for (Numbered mention : mentions) {
            all.add(mention.evidence());
        }
        return all;
    }

    /** Adds a mention. */
    public void add(Evidence evidence) {
        mentions.add(new Numbered(count, evidence));
        count++;
        ordered = false;
    }

    /** Notes more about a mention: how it is meant, what its words say, when it was. */
    public void replace(int index, Evidence evidence) {
        mentions.set(index, new Numbered(number(index), evidence));
        ordered = false;
    }

    /** Takes a mention away, and with it what is said of it; one that is away already stays so. */
    public void remove(int index) {
        if (mentions.get(index) != null) {
            removed.set(number(index));
            mentions.set(index, null);
            ordered = false;
        }
    }

    /** The number of a mention, the same whatever becomes of the list. */
    public int number(int index) {
        return mentions.get(index).number();
    }

    /** Whether the mention of that number was taken away. */
    boolean isRemoved(int number) {
        return removed.get(number);
    }

    /** Above every number. */
    public int count() {
        return count;
    }
}
