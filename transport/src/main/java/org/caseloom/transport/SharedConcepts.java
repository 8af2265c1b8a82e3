package org.caseloom.transport;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;

import org.caseloom.contracts.terms.Concept;

/**
 * One record for equal concepts of a process: where curation, annotators and search run in one, each reads releases by
 * itself, and three copies of 170,000 concepts are several hundred megabytes. Kept as long as anybody has them.
 * Thread-safe.
 */
public final class SharedConcepts {
    private static final Interner<Concept> CONCEPTS = Interners.newWeakInterner();

    private SharedConcepts() {}

    /** The record to keep of this one. */
    public static Concept of(Concept concept) {
        return CONCEPTS.intern(concept);
    }
}
