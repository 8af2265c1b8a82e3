package org.caseloom.ontology.concept;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.caseloom.contracts.json.Json;

/**
 * A short fingerprint of everything stated about a concept. Who edits names the version they saw, so that nobody
 * overwrites what they have not read.
 */
public final class ConceptVersion {
    private ConceptVersion() {}

    /** Twelve hexadecimal digits; equal concepts have equal versions. */
    public static String of(OntologyConcept concept) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Json.write(concept));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
