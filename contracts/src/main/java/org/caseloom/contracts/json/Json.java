package org.caseloom.contracts.json;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/**
 * The codec of everything that travels. Empty lists and absent values are left out of the JSON and read back as empty
 * and null. Thread-safe. What cannot be read is a {@link MalformedMessageException}; nothing is guessed.
 */
public final class Json {
    /** Characters in one string value; texts are at most 8 MB, the rest is room for escapes. */
    private static final int LONGEST_STRING = 64 * 1024 * 1024;
    /** Levels of nesting: our own records need six, hostile input has thousands. */
    private static final int DEEPEST_NESTING = 64;

    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /** A mapper configured like the codec, for those who read foreign JSON or serve ours over HTTP. */
    public static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .serializationInclusion(JsonInclude.Include.NON_EMPTY)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_STRING)
                        .maxNestingDepth(DEEPEST_NESTING)
                        .build());
        return mapper;
    }

    /** The UTF-8 JSON of a message, or of a part of one. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON as a string, for people and for files of lines. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a message after checking that its schema version is one this code knows. */
    public static <T extends Message> T read(byte[] json, Class<T> type) {
        try {
            Integer schema = schema(json);
            if (schema == null || schema != Message.SCHEMA) {
                throw new UnknownSchemaException(type.getSimpleName(), schema);
            }
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new MalformedMessageException(type.getSimpleName(), e);
        }
    }

    /** Reads a message that is part of a larger JSON document, with the same check. */
    public static <T extends Message> T read(JsonNode json, Class<T> type) {
        JsonNode schema = json.path("schema");
        if (!schema.isInt() || schema.intValue() != Message.SCHEMA) {
            throw new UnknownSchemaException(type.getSimpleName(), schema.isInt() ? schema.intValue() : null);
        }
        try {
            return MAPPER.treeToValue(json, type);
        } catch (IOException e) {
            throw new MalformedMessageException(type.getSimpleName(), e);
        }
    }

    private static @Nullable Integer schema(byte[] json) throws IOException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("schema");
                JsonToken value = parser.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : null;
                }
                parser.skipChildren();
            }
            return null;
        }
    }
}
