package org.caseloom.contracts.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;

/**
 * A release cut into parts for topic terms, and put together again by readers. A reader holds one instance and gives
 * it every record in order; it answers with a release exactly when one is complete, so nobody ever sees half a
 * release. Not thread-safe.
 */
public final class ReleaseParts {
    /** Concepts in a part: about a megabyte of JSON, well below what the topic takes. */
    private static final int CONCEPTS_IN_A_PART = 2000;

    private final Map<String, ReleasePart> parts = new HashMap<>();

    /** The parts of a release in the order they must be written, before its manifest. */
    public static List<ReleasePart> cut(TermRelease release) {
        List<ReleasePart> parts = new ArrayList<>();
        parts.add(new ReleasePart(release.id(), 0, List.of(), release.units(), release.rules()));
        List<Concept> concepts = release.concepts();
        for (int from = 0; from < concepts.size(); from += CONCEPTS_IN_A_PART) {
            int to = Math.min(from + CONCEPTS_IN_A_PART, concepts.size());
            parts.add(new ReleasePart(release.id(), parts.size(), concepts.subList(from, to), List.of(), List.of()));
        }
        return parts;
    }

    /** The manifest to write after the parts. */
    public static ReleaseManifest manifest(TermRelease release) {
        int parts = 1 + Math.ceilDiv(release.concepts().size(), CONCEPTS_IN_A_PART);
        return new ReleaseManifest(release.id(), release.published(), parts, release.concepts().size());
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
            parts.put(key, Json.read(value, ReleasePart.class));
            return Optional.empty();
        }
        return Optional.of(assemble(Json.read(value, ReleaseManifest.class)));
    }

    private TermRelease assemble(ReleaseManifest manifest) {
        List<Concept> concepts = new ArrayList<>(manifest.concepts());
        List<Unit> units = new ArrayList<>();
        List<QuantityRule> rules = new ArrayList<>();
        for (int number = 0; number < manifest.parts(); number++) {
            ReleasePart part = parts.get(ReleasePart.key(manifest.release(), number));
            if (part == null) {
                throw new CaseloomException(ErrorCode.RELEASE_DAMAGED,
                        "release " + manifest.release() + " lacks part " + number + " of " + manifest.parts());
            }
            concepts.addAll(part.concepts());
            units.addAll(part.units());
            rules.addAll(part.rules());
        }
        parts.clear();
        return new TermRelease(manifest.release(), manifest.published(), concepts, units, rules);
    }
}
