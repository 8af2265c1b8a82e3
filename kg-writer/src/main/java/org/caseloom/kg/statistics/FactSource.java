package org.caseloom.kg.statistics;

import java.util.function.Consumer;

/** Where the facts of all cases stand already. What cannot be read now is an UnavailableException. */
@FunctionalInterface
public interface FactSource {
    /** Shows the facts of every case once. */
    void forEach(Consumer<CaseFacts> visitor);
}
