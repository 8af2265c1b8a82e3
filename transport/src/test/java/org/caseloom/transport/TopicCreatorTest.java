package org.caseloom.transport;

import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.topics.Topic;

import static org.assertj.core.api.Assertions.assertThat;

class TopicCreatorTest {
    private static final KafkaSettings SETTINGS = new KafkaSettings("127.0.0.1:1", 6, (short) 1, Map.of());

    @ParameterizedTest
    @CsvSource(textBlock = """
        DOCUMENTS,            documents,            6, compact, 16777216
        STRUCTURED_DOCUMENTS, structured-documents, 6, compact, 67108864
        TERMS,                terms,                1, compact, 8388608
        REANNOTATIONS,        reannotations,        6, delete,  1048576
        DEAD_LETTERS,         dead-letters,         1, compact, 100663296
        JOBS,                 jobs,                 1, compact, 4194304
        PROGRESS,             progress,             1, delete,  1048576
        """)
    void aTopicIsCreatedWithItsCleanupItsPartitionsAndItsSize(Topic topic, String name, int partitions, String cleanup,
            String largest) {
        NewTopic created = TopicCreator.definition(topic, SETTINGS);

        assertThat(created.name()).isEqualTo(name);
        assertThat(created.numPartitions()).isEqualTo(partitions);
        assertThat(created.configs()).containsEntry("cleanup.policy", cleanup).containsEntry("max.message.bytes",
                largest);
    }

    @Test
    void documentsAndTheirStructuredFormsAndReannotationsAreSpreadAlike() {
        assertThat(TopicCreator.definition(Topic.DOCUMENTS, SETTINGS).numPartitions())
                .isEqualTo(TopicCreator.definition(Topic.STRUCTURED_DOCUMENTS, SETTINGS).numPartitions())
                .isEqualTo(TopicCreator.definition(Topic.REANNOTATIONS, SETTINGS).numPartitions());
    }

    @Test
    void aProducerTakesTheLargestRecordOfAnyTopic() {
        for (Topic topic : Topic.values()) {
            assertThat((Integer) SETTINGS.producer().get("max.request.size")).isGreaterThan(topic.largestRecord());
        }
    }
}
