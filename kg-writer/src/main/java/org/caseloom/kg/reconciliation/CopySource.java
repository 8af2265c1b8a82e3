package org.caseloom.kg.reconciliation;

import java.util.function.Consumer;

/** A place that holds documents. What it cannot tell now is an exception with code SERVICE_UNAVAILABLE. */
@FunctionalInterface
public interface CopySource {
    /** Shows every document once, in no order. */
    void forEach(Consumer<Copy> visitor);
}
