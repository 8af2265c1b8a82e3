package org.caseloom.kg.sink;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.caseloom.kg.Documents;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

class BatchCollectorTest {
    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final BatchCollector collector = new BatchCollector(clock::get, Duration.ofSeconds(5));

    @Test
    void nothingCollectedIsNeverDue() {
        clock.addAndGet(Duration.ofHours(1).toNanos());
        collector.add(List.of());
        assertThat(collector.due()).isFalse();
        assertThat(collector.left()).isEqualTo(BatchCollector.PATIENCE);
    }

    @Test
    void someThousandDocumentsAreDueAtOnce() {
        collector.add(records(BatchCollector.RECORDS - 1, 10));
        assertThat(collector.due()).isFalse();
        collector.add(records(1, 10));
        assertThat(collector.due()).isTrue();
        assertThat(collector.take()).hasSize(BatchCollector.RECORDS);
        assertThat(collector.isEmpty()).isTrue();
        assertThat(collector.due()).isFalse();
    }

    @Test
    void oneDocumentIsDueASecondAfterItCame() {
        clock.addAndGet(Duration.ofHours(1).toNanos());
        collector.add(records(1, 10));
        clock.addAndGet(Duration.ofMillis(400).toNanos());
        collector.add(List.of());
        assertThat(collector.due()).isFalse();
        assertThat(collector.left()).isEqualTo(Duration.ofMillis(600));
        clock.addAndGet(Duration.ofMillis(700).toNanos());
        assertThat(collector.due()).isTrue();
    }

    @Test
    void aLoadIsCollectedForFiveSeconds() {
        for (int tenth = 0; tenth < 50; tenth++) {
            collector.add(records(10, 10));
            assertThat(collector.due()).as("after %d tenths of a second", tenth).isFalse();
            assertThat(collector.left()).isPositive();
            clock.addAndGet(Duration.ofMillis(100).toNanos());
        }
        assertThat(collector.due()).isTrue();
    }

    @Test
    void aLoadGoesOnWhereItFillsABatchOrHasNotPaused() {
        collector.add(records(BatchCollector.LOAD - 1, 10));
        assertThat(collector.loading()).as("few").isFalse();
        collector.add(records(1, 10));
        assertThat(collector.loading()).as("many").isTrue();
        clock.addAndGet(BatchCollector.LULL.toNanos());
        assertThat(collector.loading()).as("they ceased").isFalse();
        collector.add(records(BatchCollector.RECORDS, 10));
        clock.addAndGet(BatchCollector.LULL.toNanos());
        assertThat(collector.loading()).as("more than a batch").isTrue();
        collector.take();
        assertThat(collector.loading()).isFalse();
    }

    @Test
    void aLoadThatEndsIsWrittenSoon() {
        collector.add(records(BatchCollector.LOAD, 10));
        clock.addAndGet(Duration.ofMillis(2000).toNanos());
        collector.add(records(1, 10));
        assertThat(collector.due()).isFalse();
        assertThat(collector.left()).isEqualTo(BatchCollector.LULL);
        clock.addAndGet(BatchCollector.LULL.toNanos());
        collector.add(List.of());
        assertThat(collector.due()).isTrue();
    }

    @Test
    void aLoadThatEndsAtOnceHasTheFirstSecond() {
        collector.add(records(BatchCollector.LOAD, 10));
        clock.addAndGet(Duration.ofMillis(400).toNanos());
        collector.add(List.of());
        assertThat(collector.due()).isFalse();
        assertThat(collector.left()).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void fewLargeDocumentsAreDueByTheirSize() {
        collector.add(records(3, (int) BatchCollector.BYTES / 4));
        assertThat(collector.due()).isFalse();
        collector.add(records(1, (int) BatchCollector.BYTES / 4));
        assertThat(collector.due()).isTrue();
        collector.take();
        collector.add(records(1, 10));
        assertThat(collector.due()).as("sizes begin anew").isFalse();
    }

    private static List<TopicRecord> records(int count, int bytes) {
        return Collections.nCopies(count, new TopicRecord(Documents.TOPIC, 0, 0, "a", new byte[bytes], null, null));
    }
}
