package org.caseloom.contracts.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    private final UnaryOperator<Concept> sharing;

    /** A reader that keeps concepts of its own. */
    public ReleaseParts() {
        this(UnaryOperator.identity());
    }

    /**
     * A reader that shares concepts with others of its process.
     *
     * @param sharing the record to keep of an equal one
     */
    public ReleaseParts(UnaryOperator<Concept> sharing) {
        this.sharing = sharing;
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
                parts.put(key, shared(Json.read(value, ReleasePart.class)));
            }
            return Optional.empty();
        }
        return Optional.of(assemble(Json.read(value, ReleaseManifest.class)));
    }

    private ReleasePart shared(ReleasePart part) {
        return new ReleasePart(part.concepts().stream().map(sharing).toList(), part.units(), part.rules(),
                part.stopForms(), part.refinements());
    }

    private TermRelease assemble(ReleaseManifest manifest) {
        List<Concept> concepts = new ArrayList<>(manifest.concepts());
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
            concepts.addAll(part.concepts());
            units.addAll(part.units());
            rules.addAll(part.rules());
            stopForms.addAll(part.stopForms());
            refinements.addAll(part.refinements());
        }
        parts.keySet().retainAll(manifest.parts());
        concepts.sort(Comparator.comparing(Concept::id));
        return new TermRelease(manifest.release(), manifest.published(), concepts, units, rules, stopForms,
                refinements);
    }
}
