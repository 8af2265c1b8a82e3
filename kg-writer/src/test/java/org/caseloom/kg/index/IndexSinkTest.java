package org.caseloom.kg.index;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.kg.Documents;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Change;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

class IndexSinkTest {
    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(textBlock = """
        409, version_conflict_engine_exception, stored is newer,                                    OUTDATED
        400, document_parsing_exception,        unknown field,                                      REFUSED
        400, action_request_validation_exception, id is too long,                                   REFUSED
        413, none,                              too large,                                          REFUSED
        400, index_closed_exception,            closed,                                             UNAVAILABLE
        404, index_not_found_exception,         no such index,                                      UNAVAILABLE
        401, security_exception,                missing credentials,                                UNAVAILABLE
        403, cluster_block_exception,           read only: disk full,                               UNAVAILABLE
        429, es_rejected_execution_exception,   'coordinating_and_primary_bytes=4096, all_bytes=4096', UNAVAILABLE
        429, es_rejected_execution_exception,   'coordinating_and_primary_bytes=0, all_bytes=0',    REFUSED
        503, unavailable_shards_exception,      primary shard is not active,                        UNAVAILABLE
        500, exception,                         whatever,                                           UNAVAILABLE
        """)
    void onlyWhatLiesInTheDocumentIsRefused(int status, String type, String reason, IndexAnswer answer) {
        assertThat(IndexAnswer.of(status, type, reason)).isEqualTo(answer);
    }

    @Test
    void ofSeveralChangesToADocumentTheLastOneCounts() {
        assertThat(newest(Documents.record(Documents.japanese("a", 1), 0, 0),
                Documents.record(Documents.japanese("b", 1), 0, 1), Documents.record(Documents.japanese("a", 2), 0, 2),
                Documents.deletion("b", 3, 2L))).containsExactly("a@2", "b@3");
    }

    @Test
    void theSameRevisionAnnotatedAgainReplacesTheEarlierAnnotation() {
        assertThat(newest(Documents.record(Documents.japanese("a", 1), 0, 0),
                Documents.record(Documents.japanese("a", 1), 0, 1))).containsExactly("a@1");
    }

    @Test
    void anOlderRevisionThatComesLateDoesNotCount() {
        assertThat(newest(Documents.record(Documents.japanese("a", 3), 0, 0),
                Documents.record(Documents.japanese("a", 2), 0, 1))).containsExactly("a@0");
    }

    @Test
    void aDeletionWithoutARevisionCounts() {
        assertThat(newest(Documents.record(Documents.japanese("a", 3), 0, 0), Documents.deletion("a", 1, null)))
                .containsExactly("a@1");
    }

    /** The changes that remain, as "document@offset". */
    private static List<String> newest(TopicRecord... records) {
        List<Change> changes = Batch.of(List.of(records), Map.of()).changes();
        return IndexSink.newest(changes)
                .stream()
                .map(change -> change.document() + "@" + change.record().offset())
                .toList();
    }
}
