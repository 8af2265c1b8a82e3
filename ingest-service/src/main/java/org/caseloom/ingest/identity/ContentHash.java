package org.caseloom.ingest.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;

/** The first 128 bits of the SHA-256 of all that is stored of a document, its id and revision apart. */
public record ContentHash(long high, long low) {
    /** The hash of everything that a reload could have changed. */
    public static ContentHash of(SourceDocument document) {
        return of(document.lang().code(), document.kind().code(), document.title(), document.text(),
                document.published(), document.source());
    }

    /** An id for a text that has none: the same text always gets the same one. */
    public static String idOf(String text) {
        ContentHash hash = of(text);
        byte[] bytes = ByteBuffer.allocate(16).putLong(hash.high).putLong(hash.low).array();
        return "text-" + HexFormat.of().formatHex(bytes);
    }

    private static ContentHash of(@Nullable String... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(fields).forEach(field -> add(digest, field));
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new ContentHash(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Lengths before the bytes keep ("a", "b") and ("ab", "") apart; -1 keeps absent and empty apart. */
    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).flip());
        digest.update(bytes);
    }
}
