package org.caseloom.helm;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The objects of operators, which Kubernetes' models do not know: Strimzi's, ECK's and Prometheus'. */
class OperatorResourceTest {
    private static final Rendering CLUSTER = Renderings.of("cluster.yaml");
    private static final Rendering OLDER = Renderings.of("Strimzi before 0.49, ECK fetching the plugin, no policies");

    @Test
    void kafkaIsMadeOfNodesThatAreBrokerAndController() {
        Manifest kafka = CLUSTER.one("Kafka", "caseloom-kafka");
        Manifest nodes = CLUSTER.one("KafkaNodePool", "caseloom-kafka-nodes");

        assertThat(kafka.apiVersion()).isEqualTo("kafka.strimzi.io/v1").isEqualTo(nodes.apiVersion());
        assertThat(kafka.annotations()).isEmpty();
        assertThat(kafka.text("spec", "kafka", "version")).contains("4.3.1");
        assertThat(kafka.text("spec", "kafka", "metadataVersion")).contains("4.3-IV0");
        assertThat(kafka.at("spec", "kafka", "replicas")).as("the pool has them").isEmpty();
        assertThat(kafka.list("spec", "kafka", "listeners")).hasSize(1).first().satisfies(listener -> {
            assertThat(listener.text("name")).contains("tls");
            assertThat(listener.text("port")).contains("9093");
            assertThat(listener.text("type")).contains("internal");
            assertThat(listener.text("tls")).contains("true");
        });
        assertThat(kafka.at("spec", "entityOperator", "topicOperator")).isPresent();
        assertThat(nodes.labels()).containsEntry("strimzi.io/cluster", kafka.name());
        assertThat(nodes.at("spec", "roles")).hasToString("Optional[[\"controller\",\"broker\"]]");
        assertThat(nodes.text("spec", "replicas")).contains("3");
        assertThat(nodes.text("spec", "storage", "type")).contains("jbod");
        assertThat(nodes.list("spec", "storage", "volumes")).hasSize(1).first().satisfies(volume -> {
            assertThat(volume.text("type")).contains("persistent-claim");
            assertThat(volume.text("size")).contains("200Gi");
            assertThat(volume.text("class")).contains("fast");
            assertThat(volume.text("kraftMetadata")).contains("shared");
            assertThat(volume.text("deleteClaim")).contains("false");
        });
        assertThat(nodes.map("spec", "resources", "limits")).containsOnlyKeys("cpu", "memory");
    }

    @Test
    void kafkaLosesNothingWhenOneNodeIsAway() {
        assertThat(CLUSTER.one("Kafka", "caseloom-kafka").map("spec", "kafka", "config"))
                .containsEntry("default.replication.factor", "3")
                .containsEntry("offsets.topic.replication.factor", "3")
                .containsEntry("transaction.state.log.replication.factor", "3")
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("transaction.state.log.min.isr", "2")
                .containsEntry("auto.create.topics.enable", "false");
    }

    @Test
    void onlyPodsOfTheReleaseReachKafka() {
        assertThat(CLUSTER.one("Kafka", "caseloom-kafka")
                .map("spec", "kafka", "listeners", "0", "networkPolicyPeers", "0", "podSelector", "matchLabels"))
                .containsOnlyKeys("app.kubernetes.io/name", "app.kubernetes.io/instance")
                .satisfies(peer -> assertThat(CLUSTER.workloads()).allSatisfy(
                        workload -> assertThat(workload.pod().orElseThrow().labels()).containsAllEntriesOf(peer)));
    }

    @Test
    void anOlderStrimziIsToldThatItIsAKafkaOfNodePools() {
        assertThat(OLDER.one("Kafka", "caseloom-kafka").annotations()).containsEntry("strimzi.io/node-pools", "enabled")
                .containsEntry("strimzi.io/kraft", "enabled");
    }

    @Test
    void elasticsearchHasKuromojiByItsImageOrFetchesIt() {
        Manifest byImage = CLUSTER.one("Elasticsearch", "caseloom-search");
        Manifest fetching = OLDER.one("Elasticsearch", "caseloom-search");

        assertThat(byImage.apiVersion()).isEqualTo("elasticsearch.k8s.elastic.co/v1");
        assertThat(byImage.text("spec", "version")).contains("9.5.3");
        assertThat(byImage.text("spec", "image")).contains("registry.example.org/elasticsearch-kuromoji:9.5.3");
        assertThat(byImage.at("spec", "nodeSets", "0", "podTemplate", "spec", "initContainers")).isEmpty();
        assertThat(fetching.at("spec", "image")).isEmpty();
        assertThat(fetching.text("spec", "nodeSets", "0", "podTemplate", "spec", "initContainers", "0", "command", "2"))
                .hasValueSatisfying(command -> assertThat(command).contains("install --batch analysis-kuromoji"));
    }

    @Test
    void elasticsearchKeepsItsDataUnderTheNameThatTheOperatorWants() {
        Manifest elasticsearch = CLUSTER.one("Elasticsearch", "caseloom-search");

        assertThat(elasticsearch.text("spec", "nodeSets", "0", "count")).contains("3");
        assertThat(elasticsearch.text("spec", "nodeSets", "0", "volumeClaimTemplates", "0", "metadata", "name"))
                .contains("elasticsearch-data");
        assertThat(elasticsearch.text("spec", "nodeSets", "0", "podTemplate", "spec", "containers", "0", "name"))
                .contains("elasticsearch");
        assertThat(elasticsearch
                .map("spec", "nodeSets", "0", "podTemplate", "spec", "containers", "0", "resources", "limits"))
                .containsOnlyKeys("cpu", "memory");
        assertThat(elasticsearch.map("spec", "nodeSets", "0", "config"))
                .containsEntry("action.auto_create_index", "false")
                .containsEntry("indexing_pressure.memory.limit", "40%");
    }

    @Test
    void prometheusIsLedToEveryService() {
        Manifest monitor = CLUSTER.one("ServiceMonitor", "caseloom");
        var selector = monitor.map("spec", "selector", "matchLabels");

        assertThat(monitor.apiVersion()).isEqualTo("monitoring.coreos.com/v1");
        assertThat(monitor.text("spec", "endpoints", "0", "path")).contains("/prometheus");
        assertThat(monitor.text("spec", "endpoints", "0", "port")).contains("http");
        assertThat(CLUSTER.all("Service")).allSatisfy(
                service -> assertThat(service.labels()).containsAllEntriesOf(selector));
    }

    @Test
    void nothingOfAnOperatorIsMadeUnasked() {
        Set<String> kinds = Set.of("Kafka", "KafkaNodePool", "KafkaTopic", "Elasticsearch", "ServiceMonitor");

        assertThat(Renderings.of("nothing but the servers").manifests())
                .noneMatch(manifest -> kinds.contains(manifest.kind()));
    }
}
