package org.caseloom.kg.reconciliation;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.json.Json;

/**
 * What verification needs of a document's JSON. Both fields stand before the text, so reading stops early: of a
 * hundred thousand documents not one text is decoded.
 *
 * @param release empty for a document that is not structured yet
 */
record Header(long revision, String release) {
    private static final JsonMapper MAPPER = Json.mapper();

    /** Reads a message; null where it is not JSON with a revision. */
    static @Nullable Header read(byte[] json, boolean withRelease) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            Long revision = null;
            String release = withRelease ? null : "";
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while ((revision == null || release == null) && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("revision") && value == JsonToken.VALUE_NUMBER_INT) {
                    revision = parser.getLongValue();
                } else if (field.equals("release") && value == JsonToken.VALUE_STRING) {
                    release = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
            return revision == null ? null : new Header(revision, release == null ? "" : release);
        } catch (IOException e) {
            return null; // the stage that met the record has refused it, and its dead letter accounts for it
        }
    }
}
