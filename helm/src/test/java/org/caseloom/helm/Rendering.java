package org.caseloom.helm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.Gson;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All that the chart makes of one set of values. */
record Rendering(String title, List<Manifest> manifests) {
    /** The release's name; the chart's own, so that names are short. */
    static final String RELEASE = "caseloom";
    static final Path CHART = Path.of("caseloom").toAbsolutePath();
    /** The oldest Kubernetes that the chart says it runs on. */
    static final String OLDEST_KUBERNETES = "1.30.0";

    /** Renders; a key that stands twice is an error. */
    static Rendering of(String title, Consumer<TemplateCommand> values) {
        TemplateCommand template = template(HooksShown.CHART);
        values.accept(template);
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Gson gson = new Gson();
        Iterable<Object> documents = new Yaml(new SafeConstructor(strict)).loadAll(template.call());
        return new Rendering(title, StreamSupport.stream(documents.spliterator(), false)
                .filter(Map.class::isInstance)
                .map(document -> new Manifest(gson.toJsonTree(document).getAsJsonObject()))
                .toList());
    }

    /** The chart as it is rendered for the oldest Kubernetes, without values. */
    static TemplateCommand template(Path chart) {
        return new Helm(chart).template()
                .withName(RELEASE)
                .withNamespace("clinic")
                .withKubeVersion(OLDEST_KUBERNETES);
    }

    Stream<Manifest> all(String... kinds) {
        return manifests.stream().filter(manifest -> List.of(kinds).contains(manifest.kind()));
    }

    /** What runs pods by itself, with their pods. */
    Stream<Manifest> workloads() {
        return all("Deployment", "StatefulSet", "Job");
    }

    Manifest one(String kind, String name) {
        List<Manifest> found = all(kind).filter(manifest -> manifest.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(title + ": " + found.size() + " of " + kind + " " + name);
        }
        return found.getFirst();
    }

    @Override
    public String toString() {
        return title;
    }
}
