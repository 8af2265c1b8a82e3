package org.caseloom.ontology.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.caseloom.ontology.corpus.Footprint;
import org.caseloom.ontology.corpus.FootprintScanner;

/**
 * What each earlier release lacks of the one in force: walks back from release to release over what each one changed.
 * Not thread-safe.
 */
final class ReleaseHistory {
    private final Function<String, Optional<TermChanges>> changes;
    private final Function<String, Set<String>> dependents;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, FootprintScanner> scanners = new HashMap<>();
    private String oldest;

    /** One release's changes. */
    record Step(String from, String to, Footprint footprint) {}

    /**
     * @param inForce    id of the release in force
     * @param changes    what changed from the release before to the one of that id
     * @param dependents see {@link Footprints#of}
     */
    ReleaseHistory(String inForce, Function<String, Optional<TermChanges>> changes,
            Function<String, Set<String>> dependents) {
        this.changes = changes;
        this.dependents = dependents;
        this.oldest = inForce;
        known.add(inForce);
    }

    /** The step so many releases back, 0 being the one to the release in force; empty where nobody knows further. */
    Optional<Step> step(int back) {
        while (steps.size() <= back) {
            Optional<TermChanges> change = changes.apply(oldest).filter(each -> known.add(each.from()));
            if (change.isEmpty()) {
                return Optional.empty();
            }
            steps.add(new Step(change.get().from(), oldest, Footprints.of(change.get(), dependents)));
            oldest = change.get().from();
        }
        return Optional.of(steps.get(back));
    }

    /** Decides which documents of an earlier release are touched by what came since; of an unknown one, all are. */
    FootprintScanner since(String release) {
        return scanners.computeIfAbsent(release, _ -> new FootprintScanner(footprint(release)));
    }

    private Footprint footprint(String release) {
        Footprint all = Footprint.NOTHING;
        for (int back = 0; step(back).isPresent(); back++) {
            all = all.and(steps.get(back).footprint());
            if (steps.get(back).from().equals(release)) {
                return all;
            }
        }
        return Footprint.EVERYTHING;
    }
}
