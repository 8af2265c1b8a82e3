package org.caseloom.helm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** What one object says of another is true: selectors, names, ports, secrets, volumes. */
class WiringTest {
    static final List<Rendering> RENDERINGS = Renderings.all();
    /** Secrets that the values of the renderings name, or that operators make; the chart does not. */
    private static final Set<String> FOREIGN_SECRETS = Set.of("caseloom-passwords", "institution-ca", "caseloom-tls",
            "ca",
            "own-key", "caseloom-kafka-cluster-ca-cert", "caseloom-search-es-elastic-user",
            "caseloom-search-es-http-certs-public");

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void namesAreGivenOnce(Rendering rendering) {
        assertThat(rendering.manifests()).extracting(Manifest::toString)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name.substring(name.indexOf(' ') + 1)).hasSizeLessThanOrEqualTo(63));
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void workloadsSelectTheirOwnPods(Rendering rendering) {
        assertThat(rendering.all("Deployment", "StatefulSet")).allSatisfy(workload -> {
            Map<String, String> selector = workload.map("spec", "selector", "matchLabels");
            assertThat(pods(rendering).filter(pod -> pod.labels().entrySet().containsAll(selector.entrySet())))
                    .hasSize(1);
            assertThat(workload.pod().orElseThrow().labels()).containsAllEntriesOf(selector);
        });
        assertThat(rendering.all("StatefulSet")).allSatisfy(workload -> rendering.one("Service",
                workload.text("spec", "serviceName").orElseThrow()));
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void servicesLeadToThePodsOfOneWorkloadByAPortThatTheyName(Rendering rendering) {
        assertThat(rendering.all("Service")).hasSize(6).allSatisfy(service -> {
            List<Manifest> pods = selected(rendering, service.map("spec", "selector"));
            assertThat(pods).hasSize(1);
            assertThat(service.text("spec", "ports", "0", "targetPort"))
                    .isEqualTo(pods.getFirst().text("spec", "containers", "0", "ports", "0", "name"));
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void budgetsAndPoliciesAreForPodsThatExist(Rendering rendering) {
        assertThat(rendering.all("PodDisruptionBudget")).allSatisfy(
                budget -> assertThat(selected(rendering, budget.map("spec", "selector", "matchLabels"))).hasSize(1));
        assertThat(rendering.all("NetworkPolicy")).allSatisfy(
                policy -> assertThat(selected(rendering, policy.map("spec", "podSelector", "matchLabels"))).hasSize(1));
    }

    @Test
    void eachPodHasAPolicyUnlessThereShallBeNone() {
        assertThat(RENDERINGS).allSatisfy(rendering -> {
            long policies = rendering.all("NetworkPolicy").count();
            assertThat(pods(rendering)).allSatisfy(pod -> assertThat(rendering.all("NetworkPolicy")
                    .filter(policy -> pod.labels()
                            .entrySet()
                            .containsAll(policy.map("spec", "podSelector", "matchLabels").entrySet())))
                    .hasSize(policies == 0 ? 0 : 1));
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void autoscalersSteerDeploymentsThatLeaveTheirNumberOpen(Rendering rendering) {
        assertThat(rendering.all("HorizontalPodAutoscaler")).allSatisfy(autoscaler -> {
            Manifest steered = rendering.one(autoscaler.text("spec", "scaleTargetRef", "kind").orElseThrow(),
                    autoscaler.text("spec", "scaleTargetRef", "name").orElseThrow());
            assertThat(steered.at("spec", "replicas")).isEmpty();
        });
        assertThat(rendering.all("Deployment").filter(deployment -> deployment.at("spec", "replicas").isEmpty()))
                .hasSameSizeAs(rendering.all("HorizontalPodAutoscaler").toList());
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void theIngressLeadsToServicesByTheirPorts(Rendering rendering) {
        assertThat(rendering.all("Ingress")).allSatisfy(ingress -> assertThat(
                ingress.list("spec", "rules", "0", "http", "paths")).isNotEmpty().allSatisfy(path -> {
                    Manifest service = rendering.one("Service", path.text("backend", "service", "name").orElseThrow());
                    assertThat(path.text("backend", "service", "port", "name"))
                            .isEqualTo(service.text("spec", "ports", "0", "name"));
                }));
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void settingsAndSecretsThatPodsNameAreThere(Rendering rendering) {
        Set<String> secrets = Stream.concat(FOREIGN_SECRETS.stream(), rendering.all("Secret").map(Manifest::name))
                .collect(toSet());
        assertThat(rendering.workloads()).allSatisfy(workload -> {
            Manifest pod = workload.pod().orElseThrow();
            Manifest container = pod.list("spec", "containers").getFirst();
            container.list("envFrom")
                    .forEach(from -> rendering.one("ConfigMap", from.text("configMapRef", "name").orElseThrow()));
            container.list("env").stream().flatMap(variable -> variable.at("valueFrom", "secretKeyRef").stream())
                    .forEach(
                            reference -> {
                                Manifest secret = new Manifest(reference.getAsJsonObject());
                                assertThat(secrets).contains(secret.text("name").orElseThrow());
                                rendering.all("Secret")
                                        .filter(made -> made.name().equals(secret.text("name").orElseThrow()))
                                        .forEach(made -> assertThat(made.map("stringData"))
                                                .containsKey(secret.text("key").orElseThrow()));
                            });
            assertThat(pod.list("spec", "volumes").stream()
                    .flatMap(volume -> volume.text("secret", "secretName").stream()))
                    .isSubsetOf(secrets);
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void whatIsMountedIsAVolumeAndEveryVolumeIsMounted(Rendering rendering) {
        assertThat(rendering.workloads()).allSatisfy(workload -> {
            Manifest pod = workload.pod().orElseThrow();
            Stream<Manifest> volumes = Stream.concat(pod.list("spec", "volumes").stream(),
                    workload.list("spec", "volumeClaimTemplates").stream());
            assertThat(pod.list("spec", "containers", "0", "volumeMounts")
                    .stream()
                    .map(mount -> mount.text("name").orElseThrow()))
                    .containsExactlyInAnyOrderElementsOf(volumes
                            .map(volume -> volume.text("name").or(() -> volume.text("metadata", "name")).orElseThrow())
                            .toList());
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void hooksNeedNothingThatComesAfterThem(Rendering rendering) {
        assertThat(rendering.all("Job")).allSatisfy(job -> {
            Manifest pod = job.pod().orElseThrow();
            assertThat(job.annotations()).containsEntry(HooksShown.WAS_HOOK, "pre-install,pre-upgrade");
            assertThat(pod.at("spec", "serviceAccountName")).as("made with the release").isEmpty();
            Stream.of(rendering.all("ConfigMap", "Secret").filter(made -> made.name().equals(job.name())))
                    .flatMap(made -> made)
                    .forEach(made -> assertThat(Integer.parseInt(made.annotations().get("helm.sh/hook-weight")))
                            .isLessThan(Integer.parseInt(job.annotations().get("helm.sh/hook-weight"))));
        });
    }

    @Test
    void policiesLetOutOnlyToTheServersOfTheService() {
        Rendering rendering = Renderings.of("passwords in the values");

        assertThat(portsOut(rendering, "index-writer")).containsExactlyInAnyOrder("53", "53", "http", "9092", "9093",
                "9200");
        assertThat(portsOut(rendering, "nlp-stream")).containsExactlyInAnyOrder("53", "53", "http", "9092", "9093");
        assertThat(portsOut(rendering, "graph-writer"))
                .containsExactlyInAnyOrder("53", "53", "http", "9092", "9093", "9200", "3030", "3031");
        assertThat(portsOut(rendering, "topics")).containsExactlyInAnyOrder("53", "53", "9092", "9093");
        assertThat(portsOut(Renderings.of("keys and tokens in the values"), "graph-writer")).contains("443");
    }

    private static Stream<String> portsOut(Rendering rendering, String service) {
        return rendering.one("NetworkPolicy", "caseloom-" + service)
                .list("spec", "egress")
                .stream()
                .flatMap(rule -> rule.list("ports").stream())
                .map(port -> port.text("port").orElseThrow());
    }

    private static Stream<Manifest> pods(Rendering rendering) {
        return rendering.workloads().map(workload -> workload.pod().orElseThrow());
    }

    private static List<Manifest> selected(Rendering rendering, Map<String, String> selector) {
        assertThat(selector).isNotEmpty();
        return pods(rendering).filter(pod -> pod.labels().entrySet().containsAll(selector.entrySet())).toList();
    }
}
