package org.caseloom.helm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every object is one that Kubernetes knows, held against the models of its own client: no field that there is not, none
 * missing, no value of another type. Those of operators are looked at by {@link OperatorResourceTest}.
 */
class ModelTest {
    private static final Set<String> OF_OPERATORS = Set.of("Kafka", "KafkaNodePool", "KafkaTopic", "Elasticsearch",
            "ServiceMonitor");
    private static final Map<String, Model> MODELS = Map.ofEntries(
            Map.entry("v1 ConfigMap", new Model(V1ConfigMap.class, V1ConfigMap::validateJsonElement)),
            Map.entry("v1 Secret", new Model(V1Secret.class, V1Secret::validateJsonElement)),
            Map.entry("v1 Service", new Model(V1Service.class, V1Service::validateJsonElement)),
            Map.entry("v1 ServiceAccount", new Model(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement)),
            Map.entry("apps/v1 Deployment", new Model(V1Deployment.class, V1Deployment::validateJsonElement)),
            Map.entry("apps/v1 StatefulSet", new Model(V1StatefulSet.class, V1StatefulSet::validateJsonElement)),
            Map.entry("batch/v1 Job", new Model(V1Job.class, V1Job::validateJsonElement)),
            Map.entry("policy/v1 PodDisruptionBudget",
                    new Model(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement)),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler",
                    new Model(V2HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement)),
            Map.entry("networking.k8s.io/v1 NetworkPolicy",
                    new Model(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement)),
            Map.entry("networking.k8s.io/v1 Ingress", new Model(V1Ingress.class, V1Ingress::validateJsonElement)));

    /** Kubernetes' own model of a kind. */
    private record Model(Class<?> type, Check check) {
        void accept(JsonElement json) throws IOException {
            check.accept(json);
            JSON.getGson().fromJson(json, type); // types of values, which the check leaves alone
        }
    }

    private interface Check {
        void accept(JsonElement json) throws IOException;
    }

    static Stream<Arguments> manifests() {
        return Renderings.all()
                .stream()
                .flatMap(rendering -> rendering.manifests()
                        .stream()
                        .filter(manifest -> !OF_OPERATORS.contains(manifest.kind()))
                        .map(manifest -> arguments(rendering, manifest)));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void kubernetesKnowsIt(Rendering rendering, Manifest manifest) {
        Model model = MODELS.get(manifest.apiVersion() + " " + manifest.kind());

        assertThat(model).as("a model of %s", manifest.kind()).isNotNull();
        assertThatCode(() -> model.accept(manifest.json())).doesNotThrowAnyException();
    }

    @Test
    void everyModelIsUsed() {
        assertThat(manifests().map(arguments -> (Manifest) arguments.get()[1])
                .map(manifest -> manifest.apiVersion() + " " + manifest.kind())
                .distinct()).containsExactlyInAnyOrderElementsOf(MODELS.keySet());
    }

    @Test
    void theModelsSeeMistakes() {
        Model deployment = MODELS.get("apps/v1 Deployment");
        for (String wrong : List.of(
                "{'spec': {'selector': {}, 'template': {'spec': {'containers': [{'name': 'a', 'img': 'b'}]}}}}",
                "{'spec': {'template': {}}}",
                "{'spec': {'replicas': 'two', 'selector': {}, 'template': {}}}")) {
            assertThatThrownBy(() -> deployment.accept(JsonParser.parseString(wrong))).as(wrong)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
