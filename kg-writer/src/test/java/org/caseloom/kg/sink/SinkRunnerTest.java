package org.caseloom.kg.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Stage;
import org.caseloom.kg.Documents;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SinkRunnerTest {
    private static final int FULL = BatchCollector.RECORDS;

    private final List<TopicRecord> topic = Collections.synchronizedList(new ArrayList<>());
    /** What sink and reports were asked for, but for commits and abortions of nothing. */
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Store store = new Store(events);
    private final Told told = new Told(events);
    private final SinkRunner runner = new SinkRunner(store, () -> new Reading(topic), told);

    @AfterEach
    void close() {
        runner.close();
    }

    /** How long it takes is not what is tried: other modules' tests run beside these. */
    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @Test
    void whatIsOnTheTopicIsWrittenReportedAndSettled() {
        topic.add(Documents.record(Documents.japanese("a", 1), 0, 0));
        topic.add(Documents.record(Documents.english("b", 1), 0, 1));
        runner.start();
        await().until(() -> store.settled.equals(Map.of(0, 2L)));
        assertThat(store.written).containsExactly("a", "b");
        assertThat(told.batches.get()).isPositive();
        assertThat(runner.health()).isEqualTo(new SinkHealth("store", true, null, 2, 0));
    }

    @Test
    void aStoppedStoreIsWaitedForAndNothingIsDropped() {
        store.down = 2;
        topic.add(Documents.record(Documents.japanese("a", 1), 0, 0));
        runner.start();
        await().until(() -> runner.health().trouble() != null);
        assertThat(runner.health().trouble()).contains("the store sleeps");
        assertThat(runner.health().alive()).isTrue();
        await().until(() -> store.written.contains("a"));
        await().until(() -> runner.health().trouble() == null);
    }

    @Test
    void aBatchIsWrittenAgainWhereItsReportsWereNotStored() {
        told.down = 1;
        topic.add(Documents.record(Documents.japanese("a", 1), 0, 0));
        runner.start();
        await().until(() -> store.settled.equals(Map.of(0, 1L)));
        assertThat(store.written).as("twice, which changes nothing").containsExactly("a", "a");
    }

    @Test
    void refusedAndUnreadableRecordsAreReportedAndPassedOver() {
        topic.add(new TopicRecord(Documents.TOPIC, 0, 0, "odd", new byte[]{1}, null, null));
        topic.add(Documents.record(Documents.japanese("refuse-me", 1), 0, 1));
        topic.add(Documents.record(Documents.japanese("c", 1), 0, 2));
        runner.start();
        await().until(() -> store.settled.equals(Map.of(0, 3L)));
        assertThat(told.refused).containsExactly("odd", "refuse-me");
        assertThat(store.written).containsExactly("c");
        assertThat(runner.health()).isEqualTo(new SinkHealth("store", true, null, 1, 2));
    }

    @Test
    void aFaultEndsTheRunnerAndItsHealthSaysSo() {
        topic.add(Documents.record(Documents.japanese("break-me", 1), 0, 0));
        runner.start();
        await().until(() -> !runner.health().alive());
        assertThat(runner.health().trouble()).contains("ended by a fault").contains("a bug");
        assertThat(store.settled).isEmpty();
    }

    @Test
    void aReplayWritesEverythingAgainAndSaysWhenItIsThrough() {
        topic.add(Documents.record(Documents.japanese("a", 1), 0, 0));
        runner.start();
        await().until(() -> store.completed.get() == 1);
        runner.replay();
        assertThat(runner.isReplaying()).isTrue();
        await().until(() -> !runner.isReplaying());
        assertThat(store.written).containsExactly("a", "a");
        assertThat(store.completed).hasValue(2);
    }

    @Test
    void batchesOfALoadAreCommittedTogetherAndToldInTheirOrderAfterwards() {
        load(2 * FULL + 10);
        runner.start();
        await().until(() -> store.completed.get() == 1);
        assertThat(events).containsExactly("write 2500", "write 2500", "write 10", "commit", "tell 2500",
                "settle {0=2500}", "tell 2500", "settle {0=5000}", "tell 10", "settle {0=5010}");
    }

    @Test
    void aGroupEndsWhereTheSinkWantsIt() {
        store.enough = 2;
        load(2 * FULL + 10);
        runner.start();
        await().until(() -> store.completed.get() == 1);
        assertThat(events).containsExactly("write 2500", "write 2500", "commit", "tell 2500", "settle {0=2500}",
                "tell 2500", "settle {0=5000}", "write 10", "commit", "tell 10", "settle {0=5010}");
    }

    @Test
    void aGroupEndsWithARefusalSoThatItsAuthorNeedNotWait() {
        topic.add(Documents.record(Documents.japanese("refuse-me", 1), 0, 0));
        load(2 * FULL - 1);
        runner.start();
        await().until(() -> store.completed.get() == 1);
        assertThat(events).startsWith("write 2500", "commit", "tell 2499");
    }

    @Test
    void aGroupThatIsNotCommittedIsToldToNobodyAndWrittenAgain() {
        store.commitsDown = 1;
        load(FULL + 10);
        runner.start();
        await().until(() -> store.completed.get() == 1);
        assertThat(events).containsExactly("write 2500", "write 10", "abort 2", "write 2500", "write 10", "commit",
                "tell 2500", "settle {0=2500}", "tell 10", "settle {0=2510}");
        assertThat(store.written).hasSize(FULL + 10);
        assertThat(runner.health().written()).isEqualTo(FULL + 10);
    }

    @Test
    void aFaultInAGroupTakesItBack() {
        load(FULL);
        topic.add(Documents.record(Documents.japanese("break-me", 1), 0, FULL));
        runner.start();
        await().until(() -> !runner.health().alive());
        assertThat(events).containsExactly("write 2500", "write 1", "abort 1");
        assertThat(store.settled).isEmpty();
    }

    @Test
    void whoeverClosesInTheMiddleOfALoadHasWhatIsWrittenCommitted() {
        Thread closing = Thread.ofPlatform().unstarted(runner::close);
        store.whileWriting = () -> {
            closing.start();
            await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        };
        load(3 * FULL);
        runner.start();
        await().until(() -> !runner.health().alive());
        assertThat(events).containsExactly("write 2500", "commit", "tell 2500", "settle {0=2500}");
    }

    @Test
    void closingEndsTheThreadEvenWhileItWaits() {
        store.down = Integer.MAX_VALUE;
        topic.add(Documents.record(Documents.japanese("a", 1), 0, 0));
        runner.start();
        await().until(() -> runner.health().trouble() != null);
        runner.close();
        assertThat(runner.health().alive()).isFalse();
    }

    /** Records that are quickly read: deletions. */
    private void load(int records) {
        int first = topic.size();
        for (int i = first; i < first + records; i++) {
            topic.add(Documents.deletion("d" + i, i, null));
        }
    }

    /** A topic of one partition in memory. */
    private static final class Reading implements RecordSource {
        private final List<TopicRecord> topic;
        private int position;

        Reading(List<TopicRecord> topic) {
            this.topic = topic;
        }

        @Override
        public TopicIdentity topic() {
            return new TopicIdentity(Documents.TOPIC, "id");
        }

        @Override
        public void seek(Map<Integer, Long> offsets) {
            position = offsets.getOrDefault(0, 0L).intValue();
        }

        @Override
        public synchronized List<TopicRecord> poll(Duration patience) {
            List<TopicRecord> polled = List.copyOf(
                    topic.subList(position, Math.min(topic.size(), position + FULL / 2)));
            position += polled.size();
            if (polled.isEmpty()) {
                waitFor(patience);
            }
            return polled;
        }

        private synchronized void waitFor(Duration patience) {
            try {
                wait(Math.max(1, patience.toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Map<Integer, Long> positions() {
            return Map.of(0, (long) position);
        }

        @Override
        public boolean atEnd() {
            return position == topic.size();
        }

        @Override
        public synchronized void wakeUp() {
            notifyAll();
        }

        @Override
        public void close() {
            position = -1;
        }
    }

    /** A store in memory that can be down, can refuse, and can break. */
    private static final class Store implements Sink {
        private final List<String> events;
        private final List<String> written = Collections.synchronizedList(new ArrayList<>());
        private final List<List<String>> uncommitted = new ArrayList<>();
        private volatile Map<Integer, Long> settled = Map.of();
        private final AtomicInteger completed = new AtomicInteger();
        private volatile int down;
        private volatile int commitsDown;
        private volatile int enough = Integer.MAX_VALUE;
        private volatile Runnable whileWriting = () -> {};

        Store(List<String> events) {
            this.events = events;
        }

        @Override
        public String name() {
            return "store";
        }

        @Override
        public Stage stage() {
            return Stage.WRITTEN;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Map<Integer, Long> open(TopicIdentity topic) {
            return settled;
        }

        @Override
        public List<Refusal> write(Batch batch) {
            if (down > 0) {
                down--;
                throw new UnavailableException("the store sleeps");
            }
            events.add("write " + batch.changes().size());
            whileWriting.run();
            List<String> taken = new ArrayList<>();
            List<Refusal> refusals = new ArrayList<>();
            for (Change change : batch.changes()) {
                switch (change.document()) {
                    case "refuse-me" -> refusals.add(
                            new Refusal(change.record(), new CaseloomException(ErrorCode.GRAPH_REFUSED, "never")));
                    case "break-me" -> throw new IllegalStateException("a bug");
                    default -> taken.add(change.document());
                }
            }
            uncommitted.add(taken);
            return refusals;
        }

        @Override
        public boolean wantsCommit() {
            return uncommitted.size() >= enough;
        }

        @Override
        public void commit() {
            if (commitsDown > 0) {
                commitsDown--;
                throw new UnavailableException("the store sleeps");
            }
            events.add("commit");
            uncommitted.forEach(written::addAll);
            uncommitted.clear();
        }

        @Override
        public void abort() {
            if (!uncommitted.isEmpty()) {
                events.add("abort " + uncommitted.size());
                uncommitted.clear();
            }
        }

        @Override
        public void beginAnew() {
            settled = Map.of();
        }

        @Override
        public void complete() {
            completed.incrementAndGet();
        }

        @Override
        public void rest() {
            // nothing is left to keep
        }

        @Override
        public void settle(Map<Integer, Long> next) {
            events.add("settle " + next);
            Map<Integer, Long> all = new HashMap<>(settled);
            all.putAll(next);
            settled = Map.copyOf(all);
        }
    }

    /** Reports in memory. */
    private static final class Told implements Reports {
        private final List<String> events;
        private final AtomicInteger batches = new AtomicInteger();
        private final List<String> refused = new CopyOnWriteArrayList<>();
        private volatile int down;

        Told(List<String> events) {
            this.events = events;
        }

        @Override
        public void tell(Stage stage, WrittenBatch batch) {
            if (down > 0) {
                down--;
                throw new UnavailableException("Kafka sleeps");
            }
            events.add("tell " + batch.documents());
            batches.incrementAndGet();
            batch.refusals().forEach(refusal -> refused.add(refusal.record().key()));
        }
    }
}
