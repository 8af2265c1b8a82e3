package org.caseloom.kg.topic;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.kg.export.CaseSource;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.TopicFollower;
import org.caseloom.transport.TopicRecord;

/**
 * The documents of topic structured-documents as they stood when this was made. The topic may hold older revisions of a
 * document, so it is read once to learn which record is the newest, and once each time it is shown. Keeps the ids in
 * memory. A document that was replaced since is shown in its newer revision, one that was deleted not at all.
 */
public final class TopicCases implements CaseSource {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings settings;
    private final Map<String, Long> newest = new HashMap<>();

    private TopicCases(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Learns what is there. */
    public static TopicCases now(KafkaSettings settings) {
        TopicCases cases = new TopicCases(settings);
        try {
            cases.read(record -> {
                if (record.value() == null) {
                    cases.newest.remove(record.key());
                } else {
                    cases.newest.put(record.key(), record.offset());
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("noting offsets writes nothing", e);
        }
        return cases;
    }

    @Override
    public long size() {
        return newest.size();
    }

    @Override
    public void forEach(Reader reader) throws IOException {
        Map<String, Long> left = new HashMap<>(newest);
        read(record -> {
            Long wanted = left.get(record.key());
            if (wanted != null && record.offset() >= wanted) { // later where the wanted one was compacted away since
                left.remove(record.key());
                byte[] value = record.value();
                if (value != null) {
                    reader.accept(Json.read(value, StructuredDocument.class));
                }
            }
        });
    }

    @FunctionalInterface
    private interface RecordReader {
        void accept(TopicRecord record) throws IOException;
    }

    private void read(RecordReader reader) throws IOException {
        Map<Integer, Long> ends = TopicFollower.ends(settings, Topic.STRUCTURED_DOCUMENTS);
        try (StructuredTopic topic = StructuredTopic.open(settings)) {
            topic.seek(Map.of());
            while (!reached(topic.positions(), ends)) {
                for (TopicRecord record : topic.poll(POLL)) {
                    reader.accept(record);
                }
            }
        }
    }

    private static boolean reached(Map<Integer, Long> positions, Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
