package org.caseloom.kg.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.kg.Documents;
import org.caseloom.kg.index.FakeElasticsearch.Answer;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Refusal;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BulkWriterTest {
    private final List<Refusal> refusals = new ArrayList<>();

    @Test
    void aDocumentIsWrittenThroughTheAliasUnderItsOwnRevision() throws IOException {
        try (FakeElasticsearch server = new FakeElasticsearch(body -> items(body, 200, ""))) {
            write(server, Documents.record(Documents.japanese("症例1", 7), 0, 99), Documents.deletion("b", 1, 4L));
            assertThat(server.targets()).singleElement().asString().startsWith("/caseloom-cases-written/_bulk")
                    .contains("require_alias=true");
            String[] lines = server.bodies().getFirst().split("\n");
            assertThat(lines[0]).contains("\"_id\":\"症例1\"", "\"version\":7", "\"version_type\":\"external_gte\"");
            assertThat(lines[1]).startsWith("{\"id\":\"症例1\"").contains("\"present\":[\"CSL:fever\"]");
            assertThat(lines[2]).contains("\"delete\"", "\"_id\":\"b\"", "\"version\":4");
            assertThat(lines).hasSize(3);
        }
    }

    @Test
    void requestsAreBoundedInCountAndBytes() throws IOException {
        try (FakeElasticsearch server = new FakeElasticsearch(body -> items(body, 200, ""))) {
            write(server, IntStream.range(0, 1001).mapToObj(i -> Documents.deletion("d" + i, i, 1L))
                    .toArray(TopicRecord[]::new));
            assertThat(server.bodies()).extracting(body -> body.split("\n").length).containsExactly(1000, 1);
        }
    }

    @Test
    void aNewerRevisionInTheIndexIsNoTrouble() throws IOException {
        try (FakeElasticsearch server = new FakeElasticsearch(
                body -> items(body, 409, error("version_conflict_engine_exception")))) {
            write(server, Documents.record(Documents.japanese("a", 1), 0, 0));
            assertThat(refusals).isEmpty();
        }
    }

    @Test
    void aDocumentThatDoesNotFitTheMappingIsRefusedWithTheReason() throws IOException {
        try (FakeElasticsearch server = new FakeElasticsearch(
                body -> items(body, 400, error("document_parsing_exception")))) {
            write(server, Documents.record(Documents.japanese("a", 1), 0, 0));
            assertThat(refusals).singleElement().satisfies(refusal -> {
                assertThat(refusal.reason().code()).isEqualTo(ErrorCode.INDEX_REFUSED);
                assertThat(refusal.reason()).hasMessage("revision 1 of a: because of document_parsing_exception");
            });
        }
    }

    /** Elasticsearch refuses a whole request for one id that is too long. */
    @Test
    void oneIllMadeDocumentDoesNotTakeItsNeighboursWithIt() throws IOException {
        try (FakeElasticsearch server = new FakeElasticsearch(body -> body.contains("\"poison\"")
                ? new Answer(400, "{\"error\":{\"type\":\"x\",\"reason\":\"id is too long\"},\"status\":400}")
                : items(body, 200, ""))) {
            write(server, Documents.deletion("a", 0, 1L), Documents.deletion("b", 1, 1L),
                    Documents.deletion("poison", 2, 1L), Documents.deletion("d", 3, 1L));
            assertThat(refusals).extracting(refusal -> refusal.record().key()).containsExactly("poison");
            assertThat(server.bodies().stream().filter(body -> !body.contains("poison")).toList().toString())
                    .contains("\"a\"", "\"b\"", "\"d\"");
        }
    }

    @Test
    void aBusyServerIsWaitedForAndNothingIsRefused() throws IOException {
        try (FakeElasticsearch server = new FakeElasticsearch(
                body -> items(body, 429, error("es_rejected_execution_exception")))) {
            assertThatThrownBy(() -> write(server, Documents.record(Documents.japanese("a", 1), 0, 0)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("es_rejected_execution_exception");
            assertThat(refusals).isEmpty();
        }
    }

    @Test
    void aStoppedServerIsWaitedForAndNothingIsRefused() throws IOException {
        try (FakeElasticsearch server = new FakeElasticsearch(body -> items(body, 200, ""))) {
            server.stop();
            assertThatThrownBy(() -> write(server, Documents.record(Documents.japanese("a", 1), 0, 0)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("does not answer");
            assertThat(refusals).isEmpty();
        }
    }

    private void write(FakeElasticsearch server, TopicRecord... records) {
        List<IndexOperation> operations = Batch.of(List.of(records), Map.of())
                .changes()
                .stream()
                .map(IndexOperation::of)
                .toList();
        new BulkWriter(server.client()).write(operations, refusals);
    }

    /** The same answer for every operation of a request. */
    private static Answer items(String body, int status, String error) {
        List<String> items = body.lines()
                .filter(line -> line.startsWith("{\"index\"") || line.startsWith("{\"delete\""))
                .map(line -> "{\"" + (line.startsWith("{\"index\"") ? "index" : "delete")
                        + "\":{\"_index\":\"caseloom-cases-1\",\"_id\":\"x\",\"status\":" + status + error + "}}")
                .toList();
        return new Answer(200, "{\"took\":1,\"errors\":" + !error.isEmpty() + ",\"items\":["
                + String.join(",", items) + "]}");
    }

    private static String error(String type) {
        return ",\"error\":{\"type\":\"" + type + "\",\"reason\":\"because of " + type + "\"}";
    }
}
