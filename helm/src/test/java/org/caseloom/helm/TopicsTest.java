package org.caseloom.helm;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.caseloom.contracts.topics.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** The topics are those of {@code contracts}, whoever makes them. */
class TopicsTest {
    private static final Rendering CLUSTER = Renderings.of("cluster.yaml");

    @Test
    void strimziMakesEveryTopicAndNoOther() {
        assertThat(CLUSTER.all("KafkaTopic").map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void strimziMakesItAsTheServicesWould(Topic topic) {
        Manifest resource = CLUSTER.one("KafkaTopic", topic.topicName());

        assertThat(resource.apiVersion()).isEqualTo("kafka.strimzi.io/v1");
        assertThat(resource.labels()).containsEntry("strimzi.io/cluster", "caseloom-kafka");
        assertThat(resource.annotations()).containsEntry("helm.sh/resource-policy", "keep");
        assertThat(resource.text("spec", "partitions")).contains(topic.partitioned() ? "24" : "1");
        assertThat(resource.text("spec", "replicas")).contains("3");
        assertThat(resource.map("spec", "config")).isEqualTo(Map.of(
                "max.message.bytes", Integer.toString(topic.largestRecord()),
                "cleanup.policy", topic.cleanup().retention().isPresent() ? "delete" : "compact",
                topic.cleanup().retention().isPresent() ? "retention.ms" : "delete.retention.ms",
                Long.toString(topic.cleanup().retention().orElse(Duration.ofDays(7)).toMillis())));
    }

    @Test
    void theBrokersTakeTheLargestRecordOfAny() {
        int largest = Stream.of(Topic.values()).mapToInt(Topic::largestRecord).max().orElseThrow();

        assertThat(CLUSTER.one("Kafka", "caseloom-kafka").map("spec", "kafka", "config"))
                .containsEntry("message.max.bytes", Integer.toString(largest))
                .containsEntry("replica.fetch.max.bytes", Integer.toString(largest));
    }

    @Test
    void elsewhereAJobMakesThemBeforeAnyServiceStarts() {
        assertThat(Renderings.all()).allSatisfy(rendering -> assertThat(rendering.all("Job"))
                .hasSize(rendering.all("Kafka").findAny().isPresent() ? 0 : 1)
                .allSatisfy(job -> assertThat(job.pod().orElseThrow().text("spec", "containers", "0", "args", "0"))
                        .contains("topics")));
    }
}
