package org.caseloom.ontology.concept;

import org.caseloom.contracts.json.Fingerprint;

/**
 * A short fingerprint of everything stated about a concept. Who edits names the version they saw, so that nobody
 * overwrites what they have not read.
 */
public final class ConceptVersion {
    private ConceptVersion() {}

    /** Twelve hexadecimal digits; equal concepts have equal versions. */
    public static String of(OntologyConcept concept) {
        return Fingerprint.of(concept, 12);
    }
}
