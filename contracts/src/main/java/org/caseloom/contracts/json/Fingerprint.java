package org.caseloom.contracts.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for what a record says: equal records have equal fingerprints, others in practice never. Stateless. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * The beginning of the SHA-256 of a record's JSON.
     *
     * @param digits how many hexadecimal digits, up to 64; an even number
     */
    public static String of(Object message, int digits) {
        return ofBytes(Json.write(message), digits);
    }

    /** The beginning of the SHA-256 of some bytes, with so many hexadecimal digits. */
    public static String ofBytes(byte[] content, int digits) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, digits / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
