package org.caseloom.helm;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The chart as a whole: Helm accepts it, and each example makes what it says. */
class ChartTest {
    @Test
    void passesHelmsStrictLint() {
        LintResult lint = new Helm(Rendering.CHART).lint().strict().quiet().call();

        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @Test
    void canBePacked(@TempDir Path folder) {
        new Helm(Rendering.CHART).packageIt().withDestination(folder).call();

        assertThat(folder.resolve("caseloom-0.1.0.tgz")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("org.caseloom.helm.Examples#all")
    void theTopicsAreMadeByAHookOrAsResources(Path example) {
        assertThat(Rendering.template(Rendering.CHART).withValuesFile(example).call()).doesNotContain("kind: Job");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        laptop.yaml     | curl 'http://caseloom.localhost/api/search?q=fever'
        laptop.yaml     | networkPolicy.enabled is false: every pod of the cluster may reach it.
        one-server.yaml | curl 'https://caseloom.example.org/api/search?q=fever'
        one-server.yaml | The secret caseloom-passwords is yours
        cluster.yaml    | Kafka and Elasticsearch first, which takes some minutes
        """)
    void theNotesLeadToTheFirstSearch(String example, String line) {
        String notes = new Helm(Rendering.CHART).install()
                .clientOnly()
                .dryRun()
                .withKubeVersion(Rendering.OLDEST_KUBERNETES)
                .withName(Rendering.RELEASE)
                .withNamespace("clinic")
                .withValuesFile(Rendering.CHART.resolve("examples").resolve(example))
                .call()
                .getOutput();

        assertThat(notes).contains(line).contains("-n clinic ").contains("/api/documents").contains("/api/verify");
    }

    static Stream<Arguments> services() {
        return Renderings.all().stream().flatMap(rendering -> Stream.of("ingest-service", "nlp-stream", "graph-writer",
                "index-writer", "search-api", "ontology").map(service -> arguments(rendering, service)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsEachServiceOnceWithAnAddress(Rendering rendering, String service) {
        String name = "caseloom-" + service;

        assertThat(rendering.all("Deployment", "StatefulSet").filter(workload -> workload.name().equals(name)))
                .hasSize(1);
        assertThat(rendering.all("Service").filter(address -> address.name().equals(name))).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        laptop.yaml     | Deployment              | ingest-service, nlp-stream, index-writer, search-api
        laptop.yaml     | StatefulSet             | graph-writer, ontology
        laptop.yaml     | Job                     | topics
        laptop.yaml     | PodDisruptionBudget     | ''
        laptop.yaml     | HorizontalPodAutoscaler | ''
        laptop.yaml     | NetworkPolicy           | ''
        laptop.yaml     | Secret                  | ''
        one-server.yaml | StatefulSet             | graph-writer, ontology
        one-server.yaml | NetworkPolicy           | ingest-service, nlp-stream, graph-writer, index-writer, search-api, ontology, topics
        one-server.yaml | Secret                  | ''
        cluster.yaml    | Deployment              | ingest-service, nlp-stream, graph-writer, index-writer, search-api
        cluster.yaml    | StatefulSet             | ontology
        cluster.yaml    | Job                     | ''
        cluster.yaml    | PodDisruptionBudget     | ingest-service, nlp-stream, search-api
        cluster.yaml    | HorizontalPodAutoscaler | ingest-service, nlp-stream, search-api
        cluster.yaml    | ServiceMonitor          | monitor
        cluster.yaml    | Kafka                   | kafka
        cluster.yaml    | KafkaNodePool           | kafka
        cluster.yaml    | Elasticsearch           | elasticsearch
        """)
    void makesOfAnExampleWhatItSays(String example, String kind, String components) {
        assertThat(Renderings.of(example).all(kind).map(made -> made.labels().get("app.kubernetes.io/component")))
                .containsExactlyInAnyOrderElementsOf(
                        components.isEmpty() ? List.of() : List.of(components.split(", ")));
    }

    @Test
    void refersOnlyToWhatItMakesOrTheValuesName() {
        assertThat(Renderings.of("cluster.yaml").all("Secret")).as("the secret is the operator's own").isEmpty();
        assertThat(Renderings.of("passwords in the values").one("Secret", "caseloom").map("stringData"))
                .containsEntry("CASELOOM_KAFKA_PASSWORD", "of \"Kafka\": {{ no template }}")
                .containsEntry("CASELOOM_ELASTICSEARCH_PASSWORD", "of Elasticsearch")
                .containsEntry("CASELOOM_GRAPH_PASSWORD", "of the graph")
                .hasSize(3);
    }
}
