package org.caseloom.kg.sink;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.jobs.Stage;
import org.caseloom.kg.Documents;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

class TopicReportsTest {
    @Test
    void sequencesAreGroupedByJobAndDocumentsWithoutAJobAreNotReported() {
        Batch batch = Batch.of(List.of(record("a", 0, "load-1/7"), record("b", 1, "load-2/0"),
                record("c", 2, "load-1/3"), Documents.record(Documents.japanese("d", 1), 0, 3)), Map.of());
        assertThat(words(TopicReports.progress(Stage.WRITTEN, WrittenBatch.of(batch, List.of())))).containsExactly(
                "load-1 WRITTEN [3, 7] null", "load-2 WRITTEN [0] null");
    }

    @Test
    void aRefusedDocumentIsReportedAsRejectedAndNotAsPassed() {
        TopicRecord odd = record("b", 1, "load-1/1");
        Batch batch = Batch.of(List.of(record("a", 0, "load-1/0"), odd), Map.of());
        Refusal refusal = new Refusal(odd, new CaseloomException(ErrorCode.INDEX_REFUSED, "too large"));
        assertThat(words(TopicReports.progress(Stage.INDEXED, WrittenBatch.of(batch, List.of(refusal)))))
                .containsExactly(
                        "load-1 INDEXED [0] null", "load-1 REJECTED [1] INDEX_REFUSED");
    }

    @Test
    void anOutdatedRevisionHasPassedToo() {
        Batch batch = Batch.of(List.of(record("a", 0, "load-1/0"), record("a", 1, "load-1/1")), Map.of());
        assertThat(words(TopicReports.progress(Stage.INDEXED, WrittenBatch.of(batch, List.of())))).containsExactly(
                "load-1 INDEXED [0, 1] null");
    }

    private static TopicRecord record(String id, long offset, String job) {
        return Documents.record(Documents.japanese(id, 1), offset, job);
    }

    private static List<String> words(List<ProgressReport> reports) {
        return reports.stream()
                .map(report -> report.job() + " " + report.stage() + " " + Arrays.toString(report.sequences()) + " "
                        + report.code())
                .toList();
    }
}
