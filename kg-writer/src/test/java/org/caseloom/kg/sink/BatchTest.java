package org.caseloom.kg.sink;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.kg.Documents;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {
    @Test
    void aDocumentReplacesAndANullDeletes() {
        Batch batch = Batch.of(
                List.of(Documents.record(Documents.japanese("a", 3), 0, 0), Documents.deletion("b", 1, 7L)), Map.of());
        assertThat(batch.changes()).satisfiesExactly(
                change -> assertThat(change).isInstanceOfSatisfying(Change.Replacement.class,
                        replacement -> assertThat(replacement.revision()).isEqualTo(3)),
                change -> assertThat(change).isInstanceOfSatisfying(Change.Removal.class,
                        removal -> assertThat(removal.revision()).isEqualTo(7)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a | {"schema":99,"id":"a"}                 | UNKNOWN_SCHEMA
        a | {"id":"a"}                             | UNKNOWN_SCHEMA
        a | not json                               | MALFORMED_MESSAGE
        a | {"schema":1,"id":"a","lang":"klingon"} | MALFORMED_MESSAGE
          | {"schema":1,"id":"a"}                  | MALFORMED_MESSAGE
        """)
    void whatIsNoDocumentIsRefusedAndTheRestGoesOn(String key, String json, ErrorCode code) {
        TopicRecord odd = new TopicRecord(Documents.TOPIC, 0, 0, key, json.getBytes(StandardCharsets.UTF_8), null,
                null);
        Batch batch = Batch.of(List.of(odd, Documents.record(Documents.japanese("b", 1), 0, 1)), Map.of());
        assertThat(batch.unreadable()).singleElement().satisfies(refusal -> {
            assertThat(refusal.record()).isEqualTo(odd);
            assertThat(refusal.reason().code()).isEqualTo(code);
        });
        assertThat(batch.changes()).extracting(Change::document).containsExactly("b");
    }

    @Test
    void aDocumentUnderAnotherDocumentsKeyIsRefused() {
        TopicRecord odd = new TopicRecord(Documents.TOPIC, 0, 0, "b", Json.write(Documents.japanese("a", 1)), null,
                null);
        assertThat(Batch.of(List.of(odd), Map.of()).unreadable()).singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).hasMessageContaining("calls itself a"));
    }
}
