package org.caseloom.helm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.service.settings.ServiceName;
import org.caseloom.service.settings.Setting;
import org.caseloom.service.settings.ValueKind;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The settings that the chart gives are those of the services' own table: each service gets what it knows and nothing
 * else, all that it must have, secrets only from secrets, and values that it accepts.
 */
class SettingsTest {
    private static final String PREFIX = "CASELOOM_";
    /** The chart gives certificates to trust as PEM, which have no password. */
    private static final Set<Setting> NEVER_GIVEN = Set.of(Setting.KAFKA_TRUSTSTORE_PASSWORD);

    static Stream<Arguments> workloads() {
        return Renderings.all()
                .stream()
                .flatMap(rendering -> rendering.workloads().map(workload -> arguments(rendering, workload)));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void eachServiceGetsSettingsThatItKnows(Rendering rendering, Manifest workload) {
        ServiceName service = service(workload);

        assertThat(given(rendering, workload).keySet()).isNotEmpty().allSatisfy(
                name -> assertThat(Setting.ofVariable(name)).as(name)
                        .hasValueSatisfying(setting -> assertThat(setting.services()).contains(service)));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void eachServiceGetsWhatItMustHave(Rendering rendering, Manifest workload) {
        ServiceName service = service(workload);

        assertThat(given(rendering, workload)).containsKeys(Arrays.stream(Setting.values())
                .filter(setting -> setting.isRequired() && setting.services().contains(service))
                .map(Setting::variable)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void secretsAreInSecretsAndTheOthersCanBeRead(Rendering rendering, Manifest workload) {
        assertThat(readable(rendering, workload).keySet())
                .allSatisfy(name -> assertThat(Setting.ofVariable(name).orElseThrow().isSecret()).as(name).isFalse());
        assertThat(secret(workload))
                .allSatisfy(name -> assertThat(Setting.ofVariable(name).orElseThrow().isSecret()).as(name).isTrue());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void valuesAreAcceptedAndFilesAreMounted(Rendering rendering, Manifest workload) {
        List<String> mounts = workload.pod()
                .orElseThrow()
                .list("spec", "containers", "0", "volumeMounts")
                .stream()
                .map(mount -> mount.text("mountPath").orElseThrow())
                .toList();

        assertThat(readable(rendering, workload)).allSatisfy((name, value) -> {
            ValueKind kind = Setting.ofVariable(name).orElseThrow().kind();
            assertThat(switch (kind) {
                case ValueKind.Folder folder -> mounts.contains(value);
                case ValueKind.ReadableFile file -> mounts.contains(value.substring(0, value.lastIndexOf('/')));
                case ValueKind.Text text -> text.accepts(value);
                case ValueKind.Url url -> url.accepts(value);
                case ValueKind.Servers servers -> servers.accepts(value);
                case ValueKind.Whole whole -> whole.accepts(value);
                case ValueKind.Port port -> port.accepts(value);
                case ValueKind.OneOf words -> words.accepts(value);
            }).as("%s=%s is %s", name, value, kind.expected()).isTrue();
        });
    }

    @Test
    void everySettingCanBeGiven() {
        Set<String> given = workloads()
                .flatMap(arguments -> given((Rendering) arguments.get()[0], (Manifest) arguments.get()[1]).keySet()
                        .stream())
                .collect(toSet());

        assertThat(given).containsExactlyInAnyOrderElementsOf(Arrays.stream(Setting.values())
                .filter(setting -> !NEVER_GIVEN.contains(setting))
                .map(Setting::variable)
                .toList());
    }

    @Test
    void theChartRunsWhatThereIsToRun() {
        assertThat(Renderings.of("nothing but the servers").workloads().map(SettingsTest::service))
                .containsExactlyInAnyOrder(ServiceName.values());
    }

    @Test
    void theIngressLeadsWhereTheServicesAnswer() {
        Map<String, List<String>> paths = new HashMap<>();
        Renderings.of("cluster.yaml").one("Ingress", "caseloom").list("spec", "rules", "0", "http", "paths").forEach(
                path -> paths.merge(path.text("backend", "service", "name").orElseThrow(),
                        List.of(path.text("path").orElseThrow()),
                        (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));

        for (ServiceName service : ServiceName.values()) {
            assertThat(paths.getOrDefault("caseloom-" + service.argument(), List.of())).as(service.argument())
                    .containsExactlyInAnyOrderElementsOf(service.paths());
        }
    }

    @Test
    void probesAndPrometheusAskWhereTheServicesAnswer() {
        assertThat(workloads().map(arguments -> (Manifest) arguments.get()[1]).filter(workload -> !workload.is("Job")))
                .allSatisfy(workload -> {
                    Manifest container = workload.pod().orElseThrow().list("spec", "containers").getFirst();
                    assertThat(container.text("startupProbe", "httpGet", "path")).contains(ServiceName.LIVENESS);
                    assertThat(container.text("livenessProbe", "httpGet", "path")).contains(ServiceName.LIVENESS);
                    assertThat(container.text("readinessProbe", "httpGet", "path")).contains(ServiceName.READINESS);
                });
        assertThat(
                Renderings.of("cluster.yaml").one("ServiceMonitor", "caseloom").text("spec", "endpoints", "0", "path"))
                .contains(ServiceName.METRICS);
    }

    private static ServiceName service(Manifest workload) {
        String argument = workload.pod().orElseThrow().text("spec", "containers", "0", "args", "0").orElseThrow();
        return ServiceName.of(argument).orElseThrow(() -> new AssertionError("no service " + argument));
    }

    /** All settings of a workload's container; those from secrets without their values. */
    private static Map<String, String> given(Rendering rendering, Manifest workload) {
        Map<String, String> given = new TreeMap<>(readable(rendering, workload));
        secret(workload).forEach(name -> assertThat(given.put(name, "")).as("%s is given twice", name).isNull());
        return given;
    }

    private static Map<String, String> readable(Rendering rendering, Manifest workload) {
        Manifest container = workload.pod().orElseThrow().list("spec", "containers").getFirst();
        return rendering.one("ConfigMap", container.text("envFrom", "0", "configMapRef", "name").orElseThrow())
                .map("data");
    }

    private static List<String> secret(Manifest workload) {
        return workload.pod()
                .orElseThrow()
                .list("spec", "containers", "0", "env")
                .stream()
                .map(variable -> variable.text("name").orElseThrow())
                .filter(name -> name.startsWith(PREFIX))
                .toList();
    }
}
