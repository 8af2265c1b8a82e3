package org.caseloom.contracts.terms;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.json.Json;

/**
 * A release cut into the records of topic terms. A concept's place depends on its id alone and a part's key on its
 * content, so two releases that differ in one synonym differ in one part.
 *
 * @param parts    the records to write, by key, in the release's order
 * @param manifest the record to write after them
 */
public record ReleaseCut(Map<String, ReleasePart> parts, ReleaseManifest manifest) {
    /** Concepts in a part, about: half a megabyte of JSON, well below what the topic takes. */
    private static final int CONCEPTS_IN_A_PART = 1000;

    /** Parts that hold concepts; more only for more than a few hundred thousand concepts, so places stay the same. */
    private static final int FEWEST_PLACES = 64;

    /** Cuts a release. */
    public static ReleaseCut of(TermRelease release) {
        int places = Math.max(FEWEST_PLACES,
                Integer.highestOneBit(Math.max(1, release.concepts().size() / CONCEPTS_IN_A_PART)) * 2);
        List<List<Concept>> byPlace = new ArrayList<>(places);
        for (int place = 0; place < places; place++) {
            byPlace.add(new ArrayList<>());
        }
        release.concepts().forEach(concept -> byPlace.get(Math.floorMod(concept.id().hashCode(), places)).add(concept));
        Map<String, ReleasePart> parts = new LinkedHashMap<>();
        add(parts, 0, new ReleasePart(List.of(), release.units(), release.rules(), release.stopForms()));
        for (int place = 0; place < places; place++) {
            if (!byPlace.get(place).isEmpty()) {
                add(parts, place + 1, new ReleasePart(byPlace.get(place), List.of(), List.of(), List.of()));
            }
        }
        return new ReleaseCut(parts, new ReleaseManifest(release.id(), release.published(),
                List.copyOf(parts.keySet()), release.concepts().size()));
    }

    private static void add(Map<String, ReleasePart> parts, int place, ReleasePart part) {
        parts.put(place + "-" + hash(Json.write(part)), part);
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
