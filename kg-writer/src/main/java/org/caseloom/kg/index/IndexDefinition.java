package org.caseloom.kg.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.caseloom.contracts.json.Json;

/**
 * Mapping and analysis of the cases, as resource {@code case-index.json} says them; they name official components only,
 * so they hold on any Elasticsearch with analysis-kuromoji. An index bears the fingerprint of what it was made from:
 * nobody has to remember to count a version up.
 *
 * @param fingerprint the same for the same mapping and analysis, however many replicas there are
 */
record IndexDefinition(ObjectNode definition, String fingerprint) {
    /** The field of an index's mapping metadata that tells what it was made from. */
    static final String MADE_FROM = "definition";
    private static final int FINGERPRINT_BYTES = 8;

    static IndexDefinition read() {
        try (InputStream resource = IndexDefinition.class.getResourceAsStream("case-index.json")) {
            ObjectNode definition = (ObjectNode) Json.mapper().readTree(resource);
            return new IndexDefinition(definition, fingerprint(definition.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of the request that makes such an index. */
    String json(int replicas) {
        ObjectNode body = definition.deepCopy();
        ((ObjectNode) body.get("settings")).put("number_of_replicas", replicas);
        ((ObjectNode) body.get("mappings")).putObject("_meta").put(MADE_FROM, fingerprint);
        return body.toString();
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
