package org.caseloom.kg.statistics;

import java.util.List;
import java.util.function.Consumer;

/** Where the facts of all cases stand already. What cannot be read now is an UnavailableException. */
public interface FactSource {
    /** The cases that are there now, by names that this source knows. */
    List<String> cases();

    /** Shows what each of these cases says now; one that is gone is left out. */
    void visit(List<String> cases, Consumer<CaseFacts> visitor);

    /** Shows the facts of every case once. */
    default void forEach(Consumer<CaseFacts> visitor) {
        visit(cases(), visitor);
    }
}
