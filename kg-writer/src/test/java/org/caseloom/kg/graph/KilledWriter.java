package org.caseloom.kg.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.apache.jena.query.Dataset;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;
import org.caseloom.kg.sink.RecordSource;
import org.caseloom.kg.sink.SinkRunner;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.transport.TopicRecord;

/**
 * A process that writes a topic into a TDB2 store and says when it is through. It compacts at every chance, so a kill
 * hits that too. The topic has every document once, some twice, and the deletion of some.
 */
final class KilledWriter {
    static final String STARTED = "STARTED";
    static final String THROUGH = "THROUGH";
    /** Said, where that is asked for, when a batch is written that is not committed, and the next one is about to be. */
    static final String OPEN = "OPEN";
    private static final int PARTITIONS = 2;
    private static final int RECORDS_A_POLL = 40;
    private static final StoreCompaction.Rules EAGER = new StoreCompaction.Rules(Duration.ZERO, 1.2, 1.2, 0, 0,
            Duration.ofMillis(500));

    private KilledWriter() {}

    /** Arguments: the store's folder, the number of documents; {@link #OPEN} to stop there for ever. */
    public static void main(String[] arguments) throws InterruptedException {
        int documents = Integer.parseInt(arguments[1]);
        boolean stops = List.of(arguments).contains(OPEN);
        AtomicInteger untold = new AtomicInteger();
        CaseFollower follower = (_, _) -> {
            if (untold.getAndIncrement() == 1 && stops) {
                System.out.println(OPEN);
                while (true) {
                    LockSupport.park();
                }
            }
            return List.of();
        };
        Dataset dataset = StoreGenerations.open(Path.of(arguments[0]));
        GraphStore store = new Tdb2Store(dataset, EAGER);
        System.out.println(STARTED);
        try (SinkRunner runner = new SinkRunner(new GraphSink(store, List.of(follower)),
                () -> new Generated(documents), (_, _) -> untold.set(0))) {
            runner.start();
            GraphOffsets offsets = new GraphOffsets(store, Generated.TOPIC);
            while (!offsets.reported().equals(Generated.ends(documents))) {
                if (!runner.health().alive()) {
                    throw new IllegalStateException(runner.health().trouble());
                }
                Thread.sleep(20);
            }
        }
        dataset.close();
        System.out.println(THROUGH);
    }

    /** Document {@code n}, by its revision of other findings. */
    private static StructuredDocument document(int number, int revision) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            mentions.add(Documents.finding("m" + i, i * 20 + revision, "finding-" + (i * 7 + number + revision) % 97,
                    Assertion.values()[(i + number) % 3], Mention.PATIENT));
        }
        return Documents.of("d" + number, revision, Documents.RELEASE, mentions);
    }

    /** The topic, made as it is read: the same at every start. */
    private static final class Generated implements RecordSource {
        static final TopicIdentity TOPIC = new TopicIdentity(Documents.TOPIC, "killed");

        private final int documents;
        private final Map<Integer, Long> positions = new HashMap<>();

        Generated(int documents) {
            this.documents = documents;
        }

        static Map<Integer, Long> ends(int documents) {
            Map<Integer, Long> ends = new HashMap<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                ends.put(partition, (long) records(documents));
            }
            return ends;
        }

        /** Of one partition: half the documents, each with three places on the topic. */
        private static int records(int documents) {
            return documents / PARTITIONS * 3;
        }

        /** Three rounds: all of them, then every third changed and every fifth deleted, then all in between once more. */
        private TopicRecord record(int partition, long offset) {
            int half = documents / PARTITIONS;
            int number = (int) (offset % half) * PARTITIONS + partition;
            int round = (int) (offset / half);
            if (round == 1 && number % 5 == 0) {
                return new TopicRecord(TOPIC.name(), partition, offset, "d" + number, null, null, 2L);
            }
            StructuredDocument document = document(number, round == 1 && number % 3 == 0 ? 2 : 1);
            TopicRecord made = Documents.record(document, partition, offset);
            return round == 2 && number % 5 == 0
                    ? new TopicRecord(TOPIC.name(), partition, offset, "d" + number, null, null, 3L)
                    : made;
        }

        @Override
        public TopicIdentity topic() {
            return TOPIC;
        }

        @Override
        public void seek(Map<Integer, Long> offsets) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                positions.put(partition, offsets.getOrDefault(partition, 0L));
            }
        }

        @Override
        public List<TopicRecord> poll(Duration patience) {
            List<TopicRecord> polled = new ArrayList<>();
            positions.replaceAll((partition, position) -> {
                long end = Math.min(records(documents), position + RECORDS_A_POLL);
                for (long offset = position; offset < end; offset++) {
                    polled.add(record(partition, offset));
                }
                return end;
            });
            return polled;
        }

        @Override
        public Map<Integer, Long> positions() {
            return Map.copyOf(positions);
        }

        @Override
        public boolean atEnd() {
            return positions.equals(ends(documents));
        }

        @Override
        public void wakeUp() {
            // never waits
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
