package org.caseloom.helm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** One object of Kubernetes that the chart rendered. Immutable as long as nobody changes the JSON. */
record Manifest(JsonObject json) {
    String kind() {
        return json.get("kind").getAsString();
    }

    String apiVersion() {
        return json.get("apiVersion").getAsString();
    }

    String name() {
        return text("metadata", "name").orElseThrow();
    }

    Map<String, String> labels() {
        return strings(at("metadata", "labels"));
    }

    Map<String, String> annotations() {
        return strings(at("metadata", "annotations"));
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** The pod that it makes: of a Deployment, a StatefulSet or a Job. */
    Optional<Manifest> pod() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "Job" -> at("spec", "template").map(JsonElement::getAsJsonObject)
                    .map(Manifest::new);
            default -> Optional.empty();
        };
    }

    /** What stands at these names; a number is a place in a list. */
    Optional<JsonElement> at(String... names) {
        JsonElement place = json;
        for (String name : names) {
            place = switch (place) {
                case JsonObject object when object.has(name) -> object.get(name);
                case JsonArray array when Integer.parseInt(name) < array.size() -> array.get(Integer.parseInt(name));
                default -> null;
            };
            if (place == null) {
                return Optional.empty();
            }
        }
        return Optional.of(place);
    }

    Optional<String> text(String... names) {
        return at(names).map(JsonElement::getAsString);
    }

    /** The objects of the list at these names; none where there is no list. */
    List<Manifest> list(String... names) {
        return at(names).stream()
                .flatMap(found -> found.getAsJsonArray().asList().stream())
                .map(entry -> new Manifest(entry.getAsJsonObject()))
                .toList();
    }

    /** Of a pod: the containers of both kinds. */
    Stream<Manifest> containers() {
        return Stream.concat(list("spec", "containers").stream(), list("spec", "initContainers").stream());
    }

    /** The map of texts at these names; empty where there is none. */
    Map<String, String> map(String... names) {
        return strings(at(names));
    }

    private static Map<String, String> strings(Optional<JsonElement> found) {
        Map<String, String> strings = new TreeMap<>();
        found.ifPresent(object -> object.getAsJsonObject()
                .entrySet()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().getAsString())));
        return strings;
    }

    @Override
    public String toString() {
        return json.has("kind") ? kind() + " " + name() : json.toString();
    }
}
