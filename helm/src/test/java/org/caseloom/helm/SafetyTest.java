package org.caseloom.helm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every pod of every rendering: nobody's root, bounded, watched, of an image that does not move. */
class SafetyTest {
    static final List<Rendering> RENDERINGS = Renderings.all();
    private static final List<String> NEVER_WRITTEN = List.of("kafka-ca", "kafka-keystore", "elasticsearch-ca");

    static Stream<Arguments> workloads() {
        return RENDERINGS.stream()
                .flatMap(rendering -> rendering.workloads().map(workload -> arguments(rendering, workload)));
    }

    static Stream<Arguments> services() {
        return workloads().filter(arguments -> !((Manifest) arguments.get()[1]).is("Job"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void runsAsNobodyWithoutATokenOfKubernetes(Rendering rendering, Manifest workload) {
        Manifest pod = workload.pod().orElseThrow();

        assertThat(pod.text("spec", "automountServiceAccountToken")).contains("false");
        assertThat(pod.text("spec", "securityContext", "runAsNonRoot")).contains("true");
        assertThat(pod.text("spec", "securityContext", "runAsUser")).contains("10001");
        assertThat(pod.text("spec", "securityContext", "runAsGroup")).contains("10001");
        assertThat(pod.text("spec", "securityContext", "fsGroup")).contains("10001");
        assertThat(pod.text("spec", "securityContext", "seccompProfile", "type")).contains("RuntimeDefault");
        assertThat(pod.at("spec", "hostNetwork")).isEmpty();
        assertThat(pod.containers()).isNotEmpty().allSatisfy(container -> {
            assertThat(container.text("securityContext", "runAsNonRoot")).contains("true");
            assertThat(container.text("securityContext", "allowPrivilegeEscalation")).contains("false");
            assertThat(container.text("securityContext", "readOnlyRootFilesystem")).contains("true");
            assertThat(container.text("securityContext", "capabilities", "drop", "0")).contains("ALL");
            assertThat(container.at("securityContext", "privileged")).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void writesOnlyIntoFoldersThatAreMountedAndBounded(Rendering rendering, Manifest workload) {
        Manifest pod = workload.pod().orElseThrow();
        List<Manifest> mounts = pod.list("spec", "containers", "0", "volumeMounts");

        assertThat(
                mounts.stream().filter(mount -> mount.text("readOnly").isEmpty()).map(mount -> mount.text("mountPath")
                        .orElseThrow()))
                .contains("/tmp").isSubsetOf("/tmp", "/var/lib/caseloom");
        assertThat(mounts.stream().filter(mount -> mount.text("readOnly").isPresent())
                .map(mount -> mount.text("name").orElseThrow())).isSubsetOf(NEVER_WRITTEN);
        assertThat(pod.list("spec", "volumes")).filteredOn(volume -> volume.at("emptyDir").isPresent())
                .allSatisfy(volume -> assertThat(volume.text("emptyDir", "sizeLimit")).isPresent());
        assertThat(pod.list("spec", "volumes")).allSatisfy(volume -> assertThat(volume.at("hostPath")).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void asksForWhatItNeedsAndMayNotTakeMore(Rendering rendering, Manifest workload) {
        assertThat(workload.pod().orElseThrow().containers()).allSatisfy(container -> {
            for (String bound : List.of("requests", "limits")) {
                assertThat(container.text("resources", bound, "cpu")).isPresent();
                assertThat(container.text("resources", bound, "memory")).isPresent();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void isWatchedWhileItStartsServesAndEnds(Rendering rendering, Manifest workload) {
        assertThat(workload.pod().orElseThrow().containers()).allSatisfy(container -> {
            assertThat(container.text("startupProbe", "httpGet", "path")).contains("/health/liveness");
            assertThat(container.text("livenessProbe", "httpGet", "path")).contains("/health/liveness");
            assertThat(container.text("readinessProbe", "httpGet", "path")).contains("/health/readiness");
            assertThat(container.text("ports", "0", "containerPort")).contains("8080");
            assertThat(container.text("lifecycle", "preStop", "sleep", "seconds")).isPresent();
        });
        assertThat(
                workload.pod().flatMap(pod -> pod.text("spec", "terminationGracePeriodSeconds")).map(Integer::valueOf))
                .hasValueSatisfying(seconds -> assertThat(seconds).isGreaterThanOrEqualTo(60));
    }

    @ParameterizedTest
    @FieldSource("RENDERINGS")
    void usesOneImageThatDoesNotMove(Rendering rendering) {
        List<String> images = rendering.workloads()
                .flatMap(workload -> workload.pod().orElseThrow().containers())
                .map(container -> container.text("image").orElseThrow())
                .distinct()
                .toList();

        assertThat(images).hasSize(1).first().asString()
                .matches(".+(:[0-9]+\\.[0-9]+\\.[0-9]+|@sha256:[0-9a-f]{64})")
                .doesNotContain("latest");
        assertThat(rendering.manifests().toString()).doesNotContain(":latest");
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsOnlyOnceWhereItKeepsAStore(Rendering rendering, Manifest workload) {
        String service = workload.labels().get("app.kubernetes.io/component");
        if (List.of("graph-writer", "index-writer", "ontology").contains(service)) {
            assertThat(workload.text("spec", "replicas")).contains("1");
            assertThat(workload.is("StatefulSet") || workload.text("spec", "strategy", "type").equals(
                    Optional.of("Recreate"))).isTrue();
        } else {
            assertThat(workload.map("spec", "strategy", "rollingUpdate"))
                    .isEqualTo(Map.of("maxSurge", "1", "maxUnavailable", "0"));
        }
    }
}
