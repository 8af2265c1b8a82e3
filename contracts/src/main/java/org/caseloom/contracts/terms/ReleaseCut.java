package org.caseloom.contracts.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.json.Fingerprint;

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
        return after(null, release);
    }

    /**
     * Cuts a release after another. Parts whose concepts are the same objects are taken over as they are, for a
     * fingerprint of everything takes seconds for 170,000 concepts; the outcome is that of a cut from scratch.
     */
    public static ReleaseCut after(@Nullable ReleaseCut before, TermRelease release) {
        int places = Math.max(FEWEST_PLACES,
                Integer.highestOneBit(Math.max(1, release.concepts().size() / CONCEPTS_IN_A_PART)) * 2);
        List<List<Concept>> byPlace = new ArrayList<>(places);
        for (int place = 0; place < places; place++) {
            byPlace.add(new ArrayList<>());
        }
        release.concepts().forEach(concept -> byPlace.get(Math.floorMod(concept.id().hashCode(), places)).add(concept));
        Map<String, Map.Entry<String, ReleasePart>> known = new HashMap<>();
        if (before != null) {
            before.parts.entrySet().forEach(part -> known.put(ReleasePart.place(part.getKey()), part));
        }
        Map<String, ReleasePart> parts = new LinkedHashMap<>();
        add(parts, 0, new ReleasePart(List.of(), release.units(), release.rules(), release.stopForms(),
                release.refinements()));
        for (int place = 0; place < places; place++) {
            List<Concept> concepts = byPlace.get(place);
            Map.Entry<String, ReleasePart> last = known.get(String.valueOf(place + 1));
            if (last != null && sameObjects(last.getValue().concepts(), concepts)) {
                parts.put(last.getKey(), last.getValue());
            } else if (!concepts.isEmpty()) {
                add(parts, place + 1, new ReleasePart(concepts, List.of(), List.of(), List.of(), List.of()));
            }
        }
        return new ReleaseCut(parts, new ReleaseManifest(release.id(), release.published(),
                List.copyOf(parts.keySet()), release.concepts().size()));
    }

    @SuppressWarnings("ReferenceEquality") // comparing every term of 170,000 equal concepts would take seconds
    private static boolean sameObjects(List<Concept> one, List<Concept> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int place = 0; place < one.size(); place++) {
            if (one.get(place) != other.get(place)) {
                return false;
            }
        }
        return true;
    }

    private static void add(Map<String, ReleasePart> parts, int place, ReleasePart part) {
        parts.put(place + "-" + Fingerprint.of(part, 24), part);
    }
}
