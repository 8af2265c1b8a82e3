package org.caseloom.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What an id must be like to serve as a key of Kafka and Elasticsearch and in web addresses. Thread-safe. */
final class DocumentId {
    /** Elasticsearch takes ids of at most this many bytes. */
    private static final int LONGEST = 512;

    private DocumentId() {}

    /** What is wrong with an id; empty where nothing is. */
    static Optional<String> fault(String id) {
        if (id.isEmpty()) {
            return Optional.of("the id is empty");
        }
        int length = id.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            return Optional.of("the id has " + length + " bytes; at most " + LONGEST + " are possible");
        }
        return id.codePoints().anyMatch(DocumentId::unprintable)
                ? Optional.of("the id holds a control character")
                : Optional.empty();
    }

    private static boolean unprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
