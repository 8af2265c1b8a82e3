package org.caseloom.kg.concepts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.ReleasePart;

/**
 * A release as topic terms holds it. Immutable.
 *
 * @param id    the release
 * @param parts its parts by key, each read when it is asked for: of 170,000 concepts nobody needs all at once
 */
public record PublishedRelease(String id, Map<String, Supplier<ReleasePart>> parts) {
    public PublishedRelease {
        parts = Map.copyOf(parts);
    }

    /** A release whose parts are at hand. */
    public static PublishedRelease of(ReleaseCut cut) {
        Map<String, Supplier<ReleasePart>> parts = new HashMap<>();
        cut.parts().forEach((key, part) -> parts.put(key, () -> part));
        return new PublishedRelease(cut.manifest().release(), parts);
    }
}
