package org.caseloom.contracts.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;

/**
 * Puts a release together from the records of topic terms. A reader holds one instance and gives it every record in
 * order; it answers with a release exactly when one is complete, so nobody ever sees half a release. It keeps the
 * parts, for the next release shares most of them. Not thread-safe.
 */
public final class ReleaseParts {
    private final Map<String, ReleasePart> parts = new HashMap<>();
    private final BiFunction<String, byte[], ReleasePart> reading;
    /** Of the last release: its concepts by id, and the parts they came from. */
    private List<Concept> ordered = List.of();
    private Map<String, ReleasePart> assembled = Map.of();

    /** A reader that has all parts to itself. */
    public ReleaseParts() {
        this((_, json) -> Json.read(json, ReleasePart.class));
    }

    /**
     * A reader that may share parts with others.
     *
     * @param reading gives the part of a key and its JSON
     */
    public ReleaseParts(BiFunction<String, byte[], ReleasePart> reading) {
        this.reading = reading;
    }

    /**
     * Takes one record of the topic.
     *
     * @return the release, where this record completed one
     * @throws CaseloomException where a manifest names parts that are not there
     */
    public Optional<TermRelease> accept(String key, byte @Nullable [] value) {
        if (value == null) {
            parts.remove(key);
            return Optional.empty();
        }
        if (!key.equals(ReleaseManifest.KEY)) {
            if (!parts.containsKey(key)) {
                parts.put(key, reading.apply(key, value));
            }
            return Optional.empty();
        }
        return Optional.of(assemble(Json.read(value, ReleaseManifest.class)));
    }

    private TermRelease assemble(ReleaseManifest manifest) {
        Map<String, ReleasePart> named = LinkedHashMap.newLinkedHashMap(manifest.parts().size());
        List<Unit> units = new ArrayList<>();
        List<QuantityRule> rules = new ArrayList<>();
        List<String> stopForms = new ArrayList<>();
        List<RefinementRule> refinements = new ArrayList<>();
        for (String key : manifest.parts()) {
            ReleasePart part = parts.get(key);
            if (part == null) {
                throw new CaseloomException(ErrorCode.RELEASE_DAMAGED,
                        "release " + manifest.release() + " lacks part " + key);
            }
            named.put(key, part);
            units.addAll(part.units());
            rules.addAll(part.rules());
            stopForms.addAll(part.stopForms());
            refinements.addAll(part.refinements());
        }
        parts.keySet().retainAll(manifest.parts());
        TermRelease release = new TermRelease(manifest.release(), manifest.published(), concepts(named), units, rules,
                stopForms, refinements);
        ordered = release.concepts();
        assembled = named;
        return release;
    }

    /** All concepts by id. Those of parts that the last release had too are in order already, which sorts in no time. */
    private List<Concept> concepts(Map<String, ReleasePart> named) {
        Set<String> gone = new HashSet<>();
        assembled.forEach((key, part) -> {
            if (!named.containsKey(key)) {
                part.concepts().forEach(concept -> gone.add(concept.id()));
            }
        });
        List<Concept> concepts = new ArrayList<>(ordered);
        concepts.removeIf(concept -> gone.contains(concept.id()));
        named.forEach((key, part) -> {
            if (!assembled.containsKey(key)) {
                concepts.addAll(part.concepts());
            }
        });
        concepts.sort(Comparator.comparing(Concept::id));
        return concepts;
    }
}
