package org.caseloom.ingest.formats;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;

/**
 * Reads one document from one JSON object: {@code id, lang, kind, title, text, published, source}, all strings, of
 * which only the text is required; further fields are ignored. Never throws for what it reads: whatever is wrong is a
 * refusal. Messages never repeat the text, which may name a patient. Thread-safe.
 */
public final class JsonDocument {
    private static final JsonMapper MAPPER = Json.mapper();
    private static final List<String> FIELDS = List.of("id", "lang", "kind", "title", "text", "published", "source");
    /** Fields that people write as bare numbers: an accession number, a year. */
    private static final List<String> MAY_BE_NUMBERS = List.of("id", "published");

    private JsonDocument() {}

    /** Reads the bytes as UTF-8; {@code file} and {@code line} are what a refusal names. */
    public static Reading read(String file, long line, byte[] bytes) {
        return switch (Utf8.decode(bytes)) {
            case Utf8.Text(String json) -> parse(file, line, json);
            case Utf8.Broken(int offset) -> Reading.refused(ErrorCode.INVALID_ENCODING, file, line, null,
                    "byte " + (offset + 1) + " is not UTF-8; " + EncodingGuess.of(bytes));
        };
    }

    private static Reading parse(String file, long line, String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            try {
                JsonNode root = MAPPER.readTree(parser);
                if (root == null || !root.isObject()) {
                    return Reading.refused(ErrorCode.INVALID_JSON, file, line, null, "this is not a JSON object");
                }
                return document(file, line, root);
            } catch (StreamConstraintsException e) {
                boolean deep = parser.getParsingContext().getNestingDepth() > parser.streamReadConstraints()
                        .getMaxNestingDepth();
                return Reading.refused(deep ? ErrorCode.NESTING_TOO_DEEP : ErrorCode.INVALID_JSON, file, line, null,
                        column(parser) + (deep ? "nested too deeply" : "a number or a name is too long"));
            } catch (JsonProcessingException e) {
                return Reading.refused(ErrorCode.INVALID_JSON, file, line, null, column(parser) + reason(e));
            }
        } catch (IOException e) {
            return Reading.refused(ErrorCode.INVALID_JSON, file, line, null, "this cannot be read as JSON");
        }
    }

    private static String column(JsonParser parser) {
        return "column " + parser.currentLocation().getColumnNr() + ": ";
    }

    /** Jackson's own words up to where they begin to quote the input. */
    private static String reason(JsonProcessingException e) {
        String words = e.getOriginalMessage().split("['(:]", 2)[0].strip();
        return words.toLowerCase(Locale.ROOT);
    }

    private static Reading document(String file, long line, JsonNode root) {
        String id = readableId(root);
        for (String field : FIELDS) {
            JsonNode value = root.get(field);
            if (value == null || value.isNull()) {
                continue;
            }
            if (!value.isTextual() && !(value.isIntegralNumber() && MAY_BE_NUMBERS.contains(field))) {
                return Reading.refused(ErrorCode.INVALID_FIELD, file, line, id, "\"" + field
                        + "\" must be a string, not " + named(value));
            }
            if (!field.equals("text") && Utf8.loneSurrogate(value.asText()) >= 0) {
                return Reading.refused(ErrorCode.INVALID_UNICODE, file, line, id,
                        "\"" + field + "\" holds a lone surrogate");
            }
        }
        String text = value(root, "text");
        if (text == null) {
            return Reading.refused(ErrorCode.INVALID_FIELD, file, line, id, "\"text\" is missing");
        }
        return TextCheck.of(text)
                .map(fault -> Reading.refused(fault.code(), file, line, id, fault.what()))
                .orElseGet(() -> new Reading.Found(new Draft(file, line, id, value(root, "lang"), value(root, "kind"),
                        value(root, "title"), text, value(root, "published"), value(root, "source"))));
    }

    private static @Nullable String readableId(JsonNode root) {
        JsonNode id = root.get("id");
        boolean readable = id != null && (id.isTextual() && Utf8.loneSurrogate(id.asText()) < 0
                || id.isIntegralNumber());
        return readable ? id.asText() : null;
    }

    private static @Nullable String value(JsonNode root, String field) {
        JsonNode value = root.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static String named(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING, BINARY -> "a string";
            case NULL, MISSING -> "nothing";
        };
    }
}
