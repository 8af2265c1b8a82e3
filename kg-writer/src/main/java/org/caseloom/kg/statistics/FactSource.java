package org.caseloom.kg.statistics;

import java.util.List;
import java.util.function.Consumer;

/** Where the facts of all cases stand already. What cannot be read now is an UnavailableException. */
public interface FactSource {
    /** How many cases are looked at in one go: more would fill the memory, fewer would wait more often. */
    int TOGETHER = 50;

    /**
     * What tells one state of the cases from any other that writing from the topic leads to; empty for a state that
     * nothing was written into.
     */
    String state();

    /** The cases that are there now, by the ids of their documents. */
    List<String> cases();

    /** Shows what each of these cases says now; one that is gone is left out. */
    void visit(List<String> cases, Consumer<CaseFacts> visitor);

    /** Shows the facts of every case once. */
    default void forEach(Consumer<CaseFacts> visitor) {
        List<String> cases = cases();
        for (int from = 0; from < cases.size(); from += TOGETHER) {
            visit(cases.subList(from, Math.min(cases.size(), from + TOGETHER)), visitor);
        }
    }
}
